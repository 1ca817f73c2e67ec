import { useState } from 'react';
import type { Rule } from '../../core/calendar/rule';
import { RULES } from '../../core/calendar/rules';
import { withTitle } from '../../core/titles/history';
import type { Library, Title } from '../../core/titles/title';
import { NEXT, type NumberedCover, type PlannedIssue, planNext } from '../../core/update/plan-next';
import type { SymbolRequest } from '../../jobs/place';
import { changeLibrary } from '../../jobs/titles';
import { symbolText } from '../../words/symbol-text';
import { Button } from '../controls/Button';
import { Note } from '../controls/Note';
import { Picker } from '../controls/Picker';
import { Problems } from '../controls/Problems';
import { Row } from '../controls/Row';
import { TextField } from '../controls/TextField';
import { type Fields, heightText } from '../fields';
import type { TextFiles, Titles } from '../panel-host';
import { useSpeech } from '../speech';
import { useWork } from '../useWork';
import { calendarDay } from './calendar-day';
import { TitleFiles } from './TitleFiles';

type NextIssueProps = {
  readonly request: SymbolRequest;
  readonly fields: Fields;
  readonly titles: Titles;
  readonly files: TextFiles | undefined;
  readonly library: Library;
  readonly onLibrary: (library: Library) => void;
  readonly onChange: (plan: PlannedIssue) => void;
  readonly onCancel: () => void;
};

/** The number of the next or previous issue, or of a date, beside the old one, before anything changes. */
export function NextIssue({
  request,
  fields,
  titles,
  files,
  library,
  onLibrary,
  onChange,
  onCancel,
}: NextIssueProps) {
  const { panel, problem, finding, market: callMarket, doubt } = useSpeech();
  const { issn } = request.number;
  const title = library.titles.find((t) => t.issn === issn) ?? null;
  const [name, setName] = useState(title?.name ?? '');
  const [rule, setRule] = useState(title?.rule ?? '');
  const [when, setWhen] = useState('');
  const [isPrevious, setPrevious] = useState(false);
  const work = useWork();

  const asked = {
    ...NEXT,
    direction: isPrevious ? 'previous' : 'next',
    date: when.trim() === '' ? null : when,
    rule: rule === '' ? null : rule,
  } as const;
  const plan = rule === '' ? null : planNext(title, request.number, asked, calendarDay(titles.now()));
  const keep = () => {
    const kept: Title = {
      otherMedia: [],
      history: [],
      ...title,
      name: name.trim(),
      issn,
      rule,
      symbol: {
        place: null,
        ...title?.symbol,
        ink: fields.ink,
        size: fields.size,
        height: heightText(fields.height),
      },
      changedAt: titles.now(),
    };
    work.run(() => changeLibrary(titles.store, (before) => withTitle(before, kept)), onLibrary);
  };
  return (
    <div className="part next">
      <div className="body">
        <Row problems={[]}>
          <TextField label={panel.title} value={name} width="wide" invalid={false} onType={setName} />
          <Picker
            label={panel.rule}
            value={rule}
            options={[
              { value: '', label: panel.noRule },
              ...RULES.map(({ id, market }) => ({ value: id, label: `${id}: ${callMarket(market)}` })),
            ]}
            onPick={setRule}
          />
        </Row>
        <Row problems={[]}>
          <TextField
            label={panel.coverDate}
            value={when}
            placeholder="2026-06-01"
            width="wide"
            invalid={false}
            onType={setWhen}
          />
          <Picker
            label={panel.direction}
            value={isPrevious ? 'previous' : 'next'}
            options={[
              { value: 'next', label: panel.nextIssue },
              { value: 'previous', label: panel.previousIssue },
            ]}
            onPick={(direction) => setPrevious(direction === 'previous')}
          />
        </Row>
        {plan === null && <Note>{panel.chooseRule}</Note>}
        {plan?.ok && (
          <div className="change">
            <Side label={panel.before} rule={plan.value.rule} cover={plan.value.from} />
            <Side label={panel.after} rule={plan.value.rule} cover={plan.value.to} />
            {plan.value.findings.map((found) => (
              <Note key={found.code}>{finding(found)}</Note>
            ))}
            {plan.value.issue.doubts.map((known) => (
              <Note key={known}>{doubt(known)}</Note>
            ))}
          </div>
        )}
        {files && <TitleFiles files={files} titles={titles} library={library} onLibrary={onLibrary} />}
      </div>
      <div className="foot">
        <Problems texts={[...(plan && !plan.ok ? plan.problems.map(problem) : []), ...work.trouble]} />
        <div className="buttons">
          <Button
            label={panel.change}
            variant="accent"
            disabled={!plan?.ok || work.busy}
            onPress={() => {
              if (plan?.ok) onChange(plan.value);
            }}
          />
          <Button
            label={panel.keepTitle}
            variant="secondary"
            disabled={name.trim() === '' || rule === '' || work.busy}
            onPress={keep}
          />
          <Button label={panel.cancel} variant="secondary" disabled={false} onPress={onCancel} />
        </div>
      </div>
    </div>
  );
}

type SideProps = { readonly label: string; readonly rule: Rule; readonly cover: NumberedCover };

/** One side of the change: in words, and as the bars say it. */
function Side({ label, rule, cover }: SideProps) {
  const { issue } = useSpeech();
  const { gtin13, addOn } = cover.number;
  return (
    <div className="side">
      <sp-field-label size="s">{label}</sp-field-label>
      <div className="words">{issue(rule, cover)}</div>
      <div className="digits">{symbolText(gtin13, addOn?.digits ?? null)}</div>
    </div>
  );
}
