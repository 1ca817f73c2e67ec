import type { Finding, Severity } from '../../core/check/finding';
import { useSpeech } from '../speech';

/** Beside the word, so that colour says nothing alone. */
const MARK: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', note: 'i' };

/** Findings as they come, each with its severity as a mark and a word. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const { panel, finding: say } = useSpeech();
  return (
    <ul className="findings">
      {findings.map((finding) => (
        <li
          key={`${finding.code} ${JSON.stringify(finding.measured)} ${finding.bounds?.x ?? ''} ${finding.bounds?.y ?? ''}`}
          className={`finding ${finding.severity}`}
        >
          <b>
            {MARK[finding.severity]} {panel.severities[finding.severity]}
          </b>{' '}
          {say(finding)}
        </li>
      ))}
    </ul>
  );
}
