import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { findBarcodes } from '../../src/core/artwork/find';
import type { Finding } from '../../src/core/check/finding';
import { checkPage } from '../../src/core/check/page';
import { DEFAULT_PROFILE } from '../../src/core/check/profile';
import { transformDrawing } from '../../src/core/drawing';
import { labelOf } from '../../src/core/label';
import { onOwnPage } from '../../src/core/placement';
import { layoutSymbol } from '../../src/core/symbol/layout';
import { DEFAULT_TYPED_SPEC, type TypedSpec } from '../../src/core/symbol/spec';
import { FORMATS, openerFor } from '../../src/formats/formats';
import { parseRequest } from '../../src/jobs/place';
import { findingFigures } from '../../src/words/en';

function requestOf(typed: Partial<TypedSpec>, addOn = '12') {
  const request = parseRequest(
    { issn: '1144-875X', variant: null, addOn },
    { ...DEFAULT_TYPED_SPEC, ...typed },
  );
  if (!request.ok) throw new Error('the request is refused');
  return request.value;
}

/** A symbol on a page of its own; `said` is what its label says. */
async function written(format: 'svg' | 'idml', typed: Partial<TypedSpec> = {}, said = requestOf(typed)) {
  const { number, spec } = requestOf(typed);
  const drawing = layoutSymbol(number, spec);
  const file = await FORMATS[format].write(
    transformDrawing(drawing, onOwnPage(drawing, 0)),
    labelOf(said.number, said.spec),
  );
  if (!file.ok) throw new Error('not written');
  return file.value;
}

async function differences(format: 'svg' | 'idml', bytes: Uint8Array): Promise<readonly Finding[]> {
  const document = await openerFor(format)(bytes);
  const artwork = document.ok ? await document.value.pages[0]?.() : undefined;
  if (!artwork?.ok) throw new Error('not read');
  const found = findBarcodes(artwork.value);
  expect(found).toHaveLength(1);
  const demands = { profile: DEFAULT_PROFILE, expected: null, requireAddOn: false };
  return checkPage(artwork.value, found, demands).filter(({ code }) => code === 'symbol/differs');
}

const saidOf = (finding: Finding | undefined) => findingFigures(finding as Finding);

const edited = (bytes: Uint8Array, edit: (text: string) => string): Uint8Array => {
  const [before, after] = [strFromU8(bytes), edit(strFromU8(bytes))];
  if (before === after) throw new Error('nothing was changed');
  return strToU8(after);
};

function editedIdml(bytes: Uint8Array, part: RegExp, edit: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const name = Object.keys(parts).find((n) => part.test(n)) as string;
  return zipSync({ ...parts, [name]: edited(parts[name] as Uint8Array, edit) });
}

describe.each(['svg', 'idml'] as const)('a symbol of ours in %s', (format) => {
  test.each<[string, Partial<TypedSpec>]>([
    ['as it was placed', {}],
    [
      'that is small, low and reduced, with a wide gap',
      { size: 'SC0', height: '60%', reduction: '20um', gap: '10' },
    ],
    ['on whole dots, without panel', { resolution: '600', panel: false }],
    ['in a spot ink', { ink: 'PANTONE 293 C=100/69/0/4' }],
  ])('%s is not said to differ', async (_, typed) => {
    expect(await differences(format, await written(format, typed))).toEqual([]);
  });

  test.each<[string, ReturnType<typeof requestOf>, RegExp, RegExp]>([
    ['another issue', requestOf({}, '13'), /9771144875007 with 12/, /9771144875007 with 13/],
    ['another size', requestOf({ size: 'SC3' }), /scaled to 90\.9 %, X 0\.3300 mm/, /X 0\.3\d+ mm/],
    ['another height', requestOf({ height: '70%' }), /bars 22\.85 mm high/, /bars 16\.0?\d* mm high/],
    ['another gap', requestOf({ gap: '10' }), /a gap of 9\.0X/, /a gap of 10\.0X/],
  ])('whose label says %s differs in that', async (_, said, measured, required) => {
    const [finding, ...more] = await differences(format, await written(format, {}, said));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ severity: 'warning' });
    expect(saidOf(finding).measured).toMatch(measured);
    expect(saidOf(finding).required).toMatch(required);
  });

  test('whose label was edited by hand is judged by its bars alone', async () => {
    const bytes = await written(format);
    const spoilt = (text: string) =>
      text.replace(/(checksum(?:"|&quot;):(?:"|&quot;))[0-9a-f]{8}/, '$100000000');
    const file = format === 'svg' ? edited(bytes, spoilt) : editedIdml(bytes, /^Spreads\//, spoilt);
    expect(await differences(format, file)).toEqual([]);
  });
});

test.each<[string, (text: string) => string, RegExp]>([
  [
    'scaled',
    (t) =>
      t
        .replace(/<Group /, '<Group ItemTransform="0.9 0 0 0.9 0 0" ')
        .replace(/(<Group ItemTransform="[^"]*"[^>]*) ItemTransform="[^"]*"/, '$1'),
    /scaled to 90 %/,
  ],
  ['recoloured', (t) => t.replaceAll('Name="bars"', 'Name="bars" FillTint="60"'), /bars in Black 60 %/],
  [
    'without its panel',
    (t) => t.replace(/(Name="panel")/, '$1 Visible="false"'),
    /standing on the bare page/,
  ],
])('a symbol in IDML that was %s afterwards is said to differ', async (_, edit, measured) => {
  const [finding] = await differences('idml', editedIdml(await written('idml'), /^Spreads\//, edit));
  expect(saidOf(finding).measured).toMatch(measured);
});

test('a symbol in SVG that was moved onto art is said to differ', async () => {
  const art = '<rect x="-5" y="-5" width="99" height="99" fill="#ffe9c0"/>';
  const file = edited(await written('svg'), (t) =>
    t.replace(/<path data-role="panel"[^>]*>/, '').replace(/<g data-issn/, `${art}<g data-issn`),
  );
  const [finding] = await differences('svg', file);
  expect(finding?.measured).toEqual(['onArt']);
});
