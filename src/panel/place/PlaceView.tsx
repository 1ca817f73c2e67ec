import { useState } from 'react';
import type { Library } from '../../core/titles/title';
import type { PlannedIssue } from '../../core/update/plan-next';
import type { Language } from '../../words/language';
import { Button } from '../controls/Button';
import { Problems } from '../controls/Problems';
import { type FieldName, type Fields, isSame, lookOf, STARTING_FIELDS } from '../fields';
import type { PanelHost } from '../panel-host';
import type { Settings } from '../settings';
import { useSpeech } from '../speech';
import { useWork } from '../useWork';
import { Actions } from './Actions';
import { EditedRow } from './EditedRow';
import { readForm } from './form';
import { LookRow } from './LookRow';
import { Looks } from './Looks';
import { NextIssue } from './NextIssue';
import { NumberRow } from './NumberRow';
import { type Outcome, OutcomeNotes } from './Outcome';
import { PrintedIssn } from './PrintedIssn';
import { recorded } from './recorded';
import { SizeRow } from './SizeRow';
import { TitleRow } from './TitleRow';
import { useEdited } from './useEdited';
import { WhereRow } from './WhereRow';

type PlaceViewProps = {
  readonly host: PanelHost;
  readonly library: Library;
  readonly onLibrary: (library: Library) => void;
  readonly settings: Settings;
  readonly onSettings: (change: Partial<Settings>) => void;
  readonly language: Language;
};

/** Type, look, place: a new symbol, or one that stands already. */
export function PlaceView({ host, library, onLibrary, settings, onSettings, language }: PlaceViewProps) {
  const { panel, problem } = useSpeech();
  const [number, setNumber] = useState(STARTING_FIELDS);
  const [planning, setPlanning] = useState(false);
  const [planned, setPlanned] = useState<PlannedIssue | null>(null);
  const [ended, setEnded] = useState<Outcome | null>(null);
  const work = useWork();
  const { edited, change, selected, edit } = useEdited(host, work, !planning);

  const typed: Fields = { ...number, ...lookOf(settings) };
  const form = readForm(typed, settings.where, edited);
  const { request } = form;
  const tell = (field: FieldName | null) => form.problemsOf(field).map(problem);

  const fill = (fields: Fields) => {
    setEnded(null);
    if (edited) return change({ ...edited, fields });
    setNumber(fields);
    if (!isSame(lookOf(fields), lookOf(settings))) onSettings(lookOf(fields));
  };
  const type = (field: FieldName, text: string) => fill({ ...form.fields, [field]: text });
  const end = (outcome: Outcome) => {
    setEnded(outcome);
    change(null);
    const { titles } = host;
    if (planned && titles)
      void recorded(titles, planned, outcome.symbol).then((kept: Library | null) => kept && onLibrary(kept));
  };

  if (planning && request.ok && host.titles)
    return (
      <NextIssue
        request={request.value}
        fields={form.fields}
        files={host.files}
        titles={host.titles}
        library={library}
        onLibrary={onLibrary}
        onCancel={() => setPlanning(false)}
        onChange={(plan) => {
          setPlanning(false);
          setPlanned(plan);
          const { variant, addOn } = plan.to.number;
          fill({ ...form.fields, variant, addOn: addOn?.digits ?? '' });
        }}
      />
    );
  const row = { fields: form.fields, problemsOf: tell, onType: type };
  return (
    <div className="part place">
      <div className="body">
        <div className="inputs">
          {library.titles.length > 0 && !edited && (
            <TitleRow library={library} fields={form.fields} onPick={fill} />
          )}
          <NumberRow {...row} />
          <SizeRow {...row} />
          <LookRow {...row} />
          {host.place && !edited && (
            <WhereRow
              where={settings.where}
              read={form.where}
              quiet={form.isEmpty}
              onChange={(where) => onSettings({ where })}
            />
          )}
          {edited && (
            <EditedRow edited={edited} onSettings={(chosen) => change({ ...edited, settings: chosen })} />
          )}
          <div className="buttons">
            {host.standing && !edited && (
              <Button
                label={panel.edit}
                variant="secondary"
                disabled={work.busy}
                onPress={() => {
                  setEnded(null);
                  edit();
                }}
              />
            )}
            {host.titles && (
              <Button
                label={panel.nextIssue}
                variant="secondary"
                disabled={!request.ok || work.busy}
                onPress={() => setPlanning(true)}
              />
            )}
            {edited && (
              <Button
                label={panel.stopEditing}
                variant="secondary"
                disabled={work.busy}
                onPress={() => change(null)}
              />
            )}
          </div>
        </div>
        <div className="looks">
          <Looks request={request.ok ? request.value : null} isEmpty={form.isEmpty} />
          {host.texts && (
            <PrintedIssn texts={host.texts} issn={form.fields.issn} library={library} language={language} />
          )}
        </div>
      </div>
      <div className="foot">
        <Problems
          texts={[...tell(null), ...work.trouble, ...(selected === null ? [] : [panel.selectOne(selected)])]}
        />
        <Actions host={host} form={form} edited={edited} work={work} onEnd={end} />
        <OutcomeNotes outcome={ended} />
      </div>
    </div>
  );
}
