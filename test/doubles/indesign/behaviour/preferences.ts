import { writeProperties } from '../../kernel/bulk';
import type { Behaviour, Ref } from '../../kernel/host';
import { ATTRIBUTES } from '../model/attributes';
import type { Session } from '../session';

/** Classes of settings that hold other settings. */
const HOLDERS = new Set([
  'TransparencySetting',
  'FillTransparencySetting',
  'StrokeTransparencySetting',
  'ContentTransparencySetting',
]);

/**
 * Settings objects inside a thing, found by their declared class: `viewPreferences`,
 * `transparencySettings.dropShadowSettings` and the like. They have no id and live as long as their thing.
 */
export function settingsBehaviour(session: Session, cls: string, member: string): Behaviour | undefined {
  const { membership } = session.host;
  const declared = membership.member(cls, member);
  if (declared?.kind !== 'property' || declared.type.kind !== 'name') return undefined;
  const settings = declared.type.name;
  if (!membership.isA(settings, 'Preference')) return undefined;
  const isModelled = HOLDERS.has(settings) || lineageHas(session, settings);
  if (!isModelled) return undefined;
  const inner = (ref: Ref): Ref => ({ ...ref, cls: settings, prefix: `${ref.prefix ?? ''}${member}.` });
  return {
    kind: 'property',
    inner,
    get: (ref) => session.objects.object(inner(ref)),
    // Only a bulk write comes here: the member itself is read-only.
    set: (ref, value) =>
      writeProperties(session.host, session.objects.specifierOf, inner(ref), value as object),
  };
}

const lineageHas = ({ host }: Session, cls: string): boolean =>
  Object.keys(ATTRIBUTES).some((known) => host.membership.isA(cls, known));
