import { indesignMembership } from './declarations';
import { expectNumbers, open, set } from './dom';
import { createInDesign, HostModelError, NotInDom, NotIndexable, NotModelled, WrongType } from './index';

const membership = indesignMembership();

describe('the published object model', () => {
  test('has as many classes and enumerations as InDesign 2023 documents', () => {
    expect(membership.declarations.classes.size).toBe(659);
    expect(membership.declarations.enumerations.size).toBe(420);
    expect(membership.declarations.enumerations.get('RulerOrigin')?.get('PAGE_ORIGIN')).toBe(1380143215);
    expect(membership.declarations.enumerations.get('UndoModes')?.get('ENTIRE_SCRIPT')).toBe(1699963733);
  });

  test('keeps what stands on concrete items away from PageItem', () => {
    for (const member of ['paths', 'polygons', 'contentType', 'makeCompoundPath', 'objectExportOptions'])
      expect([member, membership.member('PageItem', member)]).toEqual([member, undefined]);
    expect(membership.member('Polygon', 'paths')).toBeDefined();
    expect(membership.member('Polygon', 'geometricBounds')).toBeDefined();
  });

  test('demands no argument of polygons.add, and the items of groups.add', () => {
    const optional = (cls: string) => {
      const add = membership.member(cls, 'add');
      return add?.kind === 'method'
        ? add.parameters.filter((p) => !p.optional).map((p) => p.name)
        : undefined;
    };
    expect(optional('Polygons')).toEqual([]);
    expect(optional('Groups')).toEqual(['groupItems']);
    expect(optional('Tints')).toEqual(['baseColor']);
  });

  test('has every member that the double models', () => {
    const isReal = (name: string): boolean => {
      const [cls, member] = name.split('.') as [string, string];
      return [...membership.declarations.classes.keys()].some(
        (c) => membership.isA(c, cls) && membership.member(c, member) !== undefined,
      );
    };
    const unreal = createInDesign().modelled.filter((name) => !isReal(name));
    expect(unreal).toEqual([]);
  });
});

describe('a caller who strays from it', () => {
  const strayed = (act: (o: ReturnType<typeof open>) => unknown) => {
    const opened = open();
    let thrown: unknown;
    try {
      act(opened);
    } catch (error) {
      thrown = error;
    }
    const { violations } = opened.double.ledger;
    return { thrown, violations };
  };

  test.each<[string, new (...args: never) => HostModelError, (o: ReturnType<typeof open>) => unknown]>([
    ['reads an unreal member', NotInDom, ({ document }) => document.fillColour],
    ['writes an unreal member', NotInDom, ({ document }) => set(document, { zeropoint: [0, 0] })],
    ['calls an unreal method of a collection', NotInDom, ({ document }) => document.layers?.getByName?.('x')],
    ['asks the module for an unreal enumeration', NotInDom, ({ indesign }) => indesign.MeasurementUnit],
    ['asks for an unreal enumerator', NotInDom, ({ indesign }) => indesign.MeasurementUnits?.POINT],
    ['asks an enumerator for a value', NotInDom, ({ indesign }) => indesign.RulerOrigin?.PAGE_ORIGIN?.value],
    ['reads a real member that is not modelled', NotModelled, ({ document }) => document.hyperlinks],
    ['reads paths of a generic item', NotInDom, ({ document }) => document.pageItems?.item?.(0).paths],
    ['indexes a collection', NotIndexable, ({ document }) => document.pages?.[0]],
    ['spreads a collection', HostModelError, ({ document }) => Object.keys(document.pages as object)],
    ['lists the members of an object', HostModelError, ({ document }) => ({ ...document })],
    ['writes a read-only member', WrongType, ({ document }) => set(document, { id: 7 })],
    [
      'writes a number where a truth value belongs',
      WrongType,
      ({ document }) => set(document.rectangles!.item!(0), { locked: 1 }),
    ],
    [
      'writes an enumerator of another enumeration',
      WrongType,
      ({ document, indesign }) =>
        set(document.viewPreferences!, { rulerOrigin: indesign.AnchorPoint!.CENTER_ANCHOR }),
    ],
    ['passes one argument too many', WrongType, ({ document }) => document.undo!(1)],
    ['leaves out a demanded argument', WrongType, ({ document }) => document.extractLabel!()],
    ['passes an argument of the wrong type', WrongType, ({ document }) => document.layers!.itemByName!(3)],
    [
      'passes a page where a layer belongs',
      WrongType,
      ({ document }) => document.polygons!.add!(document.pages!.item!(0)),
    ],
    [
      'runs an asynchronous script',
      HostModelError,
      ({ app, indesign }) => app.doScript!(async () => 1, indesign.ScriptLanguage!.UXPSCRIPT),
    ],
  ])('is told so when he %s, and the ledger keeps it', (_, kind, act) => {
    const { thrown, violations } = strayed(act);
    expect(thrown).toBeInstanceOf(kind);
    expect(violations).toHaveLength(1);
  });

  test('hears the nearest real name', () => {
    expect(String(strayed(({ document }) => document.zeropoint).thrown)).toMatch(/nearest is zeroPoint/);
    expect(String(strayed(({ indesign }) => indesign.MeasurementUnits?.POINT).thrown)).toMatch(/POINTS/);
  });

  test('cannot hide it by catching', () => {
    const { double, document } = open();
    try {
      document.fillColour;
    } catch {}
    expect(double.ledger.violations.map((v) => v.name)).toEqual(['NotInDom']);
  });
});

test('host objects can be awaited, printed and asked for members', async () => {
  const { document, double } = open();
  expect(await document).toBeDefined();
  expect(`${document}`).toBe('[object Document]');
  expect('zeroPoint' in (document as object)).toBe(true);
  expect('zeropoint' in (document as object)).toBe(false);
  expect(double.ledger.violations).toEqual([]);
});

test('enumerators are known by camel case, by code and by equals, never by identity', () => {
  const { document, indesign, double } = open();
  const { RulerOrigin } = indesign as unknown as Record<
    string,
    Record<string, { equals: (o: unknown) => boolean }>
  >;
  expect(RulerOrigin?.PAGE_ORIGIN).not.toBe(RulerOrigin?.PAGE_ORIGIN);
  expect(RulerOrigin?.pageOrigin?.equals(RulerOrigin.PAGE_ORIGIN)).toBe(true);
  expect(RulerOrigin?.pageOrigin?.equals(RulerOrigin.SPINE_ORIGIN)).toBe(false);
  set(document.viewPreferences!, { rulerOrigin: 1380143984 });
  expect(RulerOrigin?.SPINE_ORIGIN?.equals(document.viewPreferences?.rulerOrigin)).toBe(true);
  expect(double.ledger.violations).toEqual([]);
});

test('every read gives a new object, equal by equals', () => {
  const { document } = open();
  const [a, b] = [document.layers!.item!(0), document.layers!.item!(0)];
  expect(a === b).toBe(false);
  expect(a.equals!(b)).toBe(true);
  expect(document.rectangles!.item!(0).equals!(b)).toBe(false);
  expect(document.constructorName).toBe('Document');
});

test('plural reads give arrays, plural writes reach all, and reading none is refused', () => {
  const { document } = open();
  for (const y of [0, 10, 20])
    document.rectangles!.add!({ geometricBounds: [y, 0, y + 5, 5], name: `r${y}` });
  const all = document.rectangles!.everyItem!();
  expect(all.name).toEqual(['r20', 'r10', 'r0', 'barcode']);
  set(all, { name: 'same' });
  expect(document.rectangles!.item!(-1).name).toBe('same');
  expect((all.getElements!() as unknown as unknown[]).length).toBe(4);
  expectNumbers(document.rectangles!.itemByRange!(0, 1).geometricBounds, [20, 0, 25, 5, 10, 0, 15, 5]);
  expect(() => document.groups!.everyItem!().name).toThrow();
});

test.each([
  ['one-list', [0, 0]],
  ['list-for-each', [[0], [0]]],
] as const)('a collection inside several things is read as %s', (innerPlurals, indices) => {
  const { document } = open({ switches: { innerPlurals } });
  document.rectangles!.add!();
  expect(document.rectangles!.everyItem!().paths!.everyItem!().index).toEqual(indices);
});

test.each(['everything', 'scalars'] as const)('a bulk read gives %s', (bulkRead) => {
  const { document, double } = open({ switches: { bulkRead } });
  const values = document.rectangles!.item!(0).properties as object;
  expect([...['name', 'strokeWeight', 'fillColor', 'itemLayer'].map((key) => key in values)]).toEqual(
    bulkRead === 'everything' ? [true, true, true, true] : [true, true, false, false],
  );
  expect(double.ledger.violations).toEqual([]);
});

test('a fault strikes once or always', () => {
  const { document, double } = open();
  const isName = (c: { readonly member: string }) => c.member === 'name';
  double.failWhen(isName);
  expect(() => document.name).toThrow();
  expect(document.name).toBe('Plain.indd');
  double.failAlways(isName);
  for (let i = 0; i < 3; i++) expect(() => document.name).toThrow();
  double.disarm();
  expect(document.name).toBe('Plain.indd');
});
