import type { SelfTest } from '../../src/jobs/self-test';
import { selfTestHtml, selfTestJson } from '../../src/jobs/self-test-report';
import { assumptionsOf } from './assumptions';

/** Everything that a self-test found wrong: steps, and answers that nobody copes with. */
export const failed = ({ steps, answers }: SelfTest): readonly string[] => [
  ...steps.flatMap(({ name, done, detail }) => (done ? [] : [`${name}: ${detail}`])),
  ...answers.flatMap(({ id, verdict, got }) => (verdict === 'wrong' ? [`${id}: ${got}`] : [])),
];

/** What holds for the self-test of every application, by the beginning of its assumptions' names. */
export function describeReports(application: string, run: () => Promise<SelfTest>): void {
  test('the questions are those that docs/host-assumptions.md says the self-test settles', async () => {
    const { answers } = await run();
    const written = assumptionsOf('docs/host-assumptions.md');
    expect(new Set(written.map(({ id }) => id)).size).toBe(written.length);
    const settled = written.filter(
      ({ id, isSelfTested }) => isSelfTested && id.startsWith(`${application}/`),
    );
    expect(answers.map(({ id }) => id).sort()).toEqual(settled.map(({ id }) => id).sort());
  });

  test('the reports are whole: JSON that reads back, and a page that shows every answer and no markup of others', async () => {
    const result = await run();
    expect(JSON.parse(selfTestJson(result))).toEqual(result);
    const page = selfTestHtml({ ...result, application: '<b>&"' });
    expect(page).toContain('&lt;b&gt;&amp;&quot;');
    for (const { id } of result.answers) expect(page).toContain(`<td>${id}</td>`);
  });
}
