import { HostModelError } from '../../kernel/errors';
import { type Behaviours, report } from '../../kernel/host';
import { keyOf } from '../model/enum-key';
import { refuse, type Session } from '../session';
import { doesBare } from './members';

type Script = (...args: readonly unknown[]) => unknown;

/**
 * `app.doScript` with a function: one named undo step for all that it does before it returns. It is no transaction: what
 * was drawn before an error stays, and the error that comes out says nothing of the one that went in (facts 6).
 */
export function scriptBehaviours(session: Session, module: () => object): Behaviours {
  return {
    Application: {
      doScript: doesBare((_, [script, language, given, mode, name]) => {
        if (typeof script !== 'function')
          report(session.host, new HostModelError('the double runs functions only, not files or text'));
        if (language !== undefined && keyOf(session.host.enumerators.valueOf(language)) !== 'UXPSCRIPT')
          refuse(session, 'script');
        const args = Array.isArray(given) ? given : [];
        const run =
          session.switches.doScript === 'closures' ? (script as Script) : readAnew(script as Script, module);
        const handed =
          session.switches.doScript === 'closures' ? args : args.map((a) => marshalled(session, a));
        const modeKey = mode === undefined ? 'SCRIPT_REQUEST' : keyOf(session.host.enumerators.valueOf(mode));
        if (modeKey === 'FAST_ENTIRE_SCRIPT')
          report(session.host, new HostModelError('FAST_ENTIRE_SCRIPT corrupts the undo history [X]'));
        const op = () => perform(session, run, handed);
        return modeKey === 'ENTIRE_SCRIPT'
          ? session.store.oneStep(typeof name === 'string' ? name : 'Script', op)
          : op();
      }),
    },
  };
}

function perform(session: Session, run: Script, args: readonly unknown[]): unknown {
  let result: unknown;
  try {
    result = run(...args);
  } catch {
    // A mistake against the object model is in the ledger; what comes out here is as opaque as any other error.
    refuse(session, 'script');
  }
  if (isThenable(result))
    report(
      session.host,
      new HostModelError('an asynchronous doScript: its tail runs after the undo step closed'),
    );
  return result;
}

const isThenable = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  typeof Reflect.get(value, 'then') === 'function';

/** The function as its text alone: everything around it is gone, only `require` is there. */
function readAnew(script: Script, module: () => object): Script {
  const build = new Function('require', `'use strict'; return (${script.toString()});`) as (
    require: (name: string) => object,
  ) => Script;
  return build(() => module());
}

/** What gets through to another scope: plain data and host objects; functions do not. */
function marshalled(session: Session, value: unknown): unknown {
  if (typeof value === 'function') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (session.objects.specifierOf(value) || session.host.enumerators.valueOf(value)) return value;
  if (Array.isArray(value)) return value.map((v) => marshalled(session, v));
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, marshalled(session, v)]));
}
