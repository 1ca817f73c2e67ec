import { illustratorMembership } from './declarations';
import { colour, type Opened, open, rectangle, set } from './dom';
import { createIllustratorDouble, HostModelError, NotInDom, NotModelled, WrongType } from './index';

const membership = illustratorMembership();

describe('the published object model', () => {
  test('has as many classes and enumerations as the declarations of 2022, and ElementPlacement besides', () => {
    expect(membership.declarations.classes.size).toBe(140);
    expect(membership.declarations.enumerations.size).toBe(129);
    expect(membership.declarations.enumerations.get('ElementPlacement')?.size).toBe(5);
    expect(membership.declarations.enumerations.get('ColorModel')?.get('SPOT')).toBe(2);
  });

  test('keeps paint away from compound paths and groups', () => {
    for (const cls of ['CompoundPathItem', 'GroupItem', 'PageItem'])
      for (const member of ['filled', 'fillColor', 'stroked', 'closed', 'evenodd'])
        expect([cls, member, membership.member(cls, member)]).toEqual([cls, member, undefined]);
    expect(membership.member('PathItem', 'geometricBounds')).toBeDefined();
  });

  test('has what the declarations leave out', () => {
    expect(membership.member('Document', 'scaleFactor')).toMatchObject({ readonly: true });
    expect(membership.member('GroupItem', 'uuid')).toBeDefined();
    expect(membership.member('CMYKColor', 'typename')).toBeDefined();
    expect(membership.member('Matrix', 'mValueA')).toMatchObject({ kind: 'property' });
  });

  test('has every member that the double models', () => {
    const unreal = createIllustratorDouble().modelled.filter((name) => {
      const [cls, member] = name.split('.') as [string, string];
      return membership.member(cls, member) === undefined;
    });
    expect(unreal).toEqual([]);
  });
});

describe('a caller who strays from it', () => {
  test.each<[string, new (...args: never) => HostModelError, (o: Opened) => unknown]>([
    ['reads an unreal member', NotInDom, ({ document }) => document.fillColour],
    ['writes an unreal member', NotInDom, ({ document }) => set(document, { zeroPoint: [0, 0] })],
    ['calls a method of arrays', NotInDom, ({ document }) => document.layers!.slice!()],
    ['calls a method of InDesign', NotInDom, ({ document }) => document.layers!.itemByName!('x')],
    [
      'paints a compound path',
      NotInDom,
      ({ document }) => document.layers![0]!.compoundPathItems!.add!().filled,
    ],
    ['asks for an unreal enumeration', NotInDom, ({ enumerations }) => enumerations.CoordinateSystems],
    ['asks for an unreal enumerator', NotInDom, ({ enumerations }) => enumerations.ColorModel!.spot],
    ['compares enumerators by equals', NotInDom, ({ document }) => document.documentColorSpace!.equals],
    ['asks the globals for a class', NotModelled, ({ double }) => double.globals.PrintOptions],
    ['asks the globals for anything', NotInDom, ({ double }) => double.globals.JSON],
    ['reads a real member that is not modelled', NotModelled, ({ document }) => document.XMPString],
    ['calls a real method that is not modelled', NotModelled, ({ document }) => document.print],
    [
      'uses a preference that is not modelled',
      NotModelled,
      ({ app }) => app.preferences!.getRealPreference!('x'),
    ],
    ['lists the members of a collection', HostModelError, ({ document }) => Object.keys(document.layers!)],
    ['lists the members of an object', HostModelError, ({ document }) => ({ ...document })],
    ['writes a read-only member', WrongType, ({ document }) => set(document, { name: 'x' })],
    ['writes the scale factor', WrongType, ({ document }) => set(document, { scaleFactor: 1 })],
    [
      'writes a number where a truth value belongs',
      WrongType,
      ({ document }) => set(document.layers![0]!, { locked: 1 }),
    ],
    [
      'writes a number where a text belongs',
      WrongType,
      ({ document }) => set(document.pageItems![0]!, { note: 7 }),
    ],
    ['writes a code for an enumerator', WrongType, ({ app }) => set(app, { coordinateSystem: 1 })],
    [
      'writes an enumerator of another enumeration',
      WrongType,
      ({ app, enumerations }) => set(app, { coordinateSystem: enumerations.ColorModel!.SPOT }),
    ],
    [
      'writes a point of three numbers',
      WrongType,
      ({ document }) => set(document, { rulerOrigin: [0, 0, 0] }),
    ],
    [
      'gives a path numbers in a row',
      WrongType,
      ({ document }) => document.pathItems![0]!.setEntirePath!([0, 0, 1, 1]),
    ],
    [
      'gives a path objects',
      WrongType,
      ({ document }) => document.pathItems![0]!.setEntirePath!([{ x: 0, y: 0 }]),
    ],
    [
      'fills with a plain object',
      WrongType,
      ({ document }) => set(document.pathItems![0]!, { fillColor: { black: 100 } }),
    ],
    ['fills with a name', WrongType, ({ document }) => set(document.pathItems![0]!, { fillColor: 'Black' })],
    ['passes an argument to add', WrongType, ({ document }) => document.layers!.add!('x')],
    [
      'leaves out where to move',
      WrongType,
      ({ document }) => document.pageItems![0]!.move!(document.layers![0]),
    ],
    [
      'moves with a wrong enumerator',
      WrongType,
      ({ document, enumerations }) =>
        document.pageItems![0]!.move!(document.layers![0], enumerations.ZOrderMethod!.BRINGTOFRONT),
    ],
    ['opens what is no file', WrongType, ({ app }) => app.open!({})],
    ['opens a path', WrongType, ({ app }) => app.open!('/t/cover.ai')],
    ['makes a file of nothing', WrongType, ({ constructors }) => new constructors.File!()],
    ['asks a file for what it has not', NotInDom, ({ constructors }) => new constructors.File!('/x').fsPath],
    [
      'sets an unreal option',
      NotInDom,
      ({ constructors }) => set(new constructors.PDFSaveOptions!(), { pdfCompatible: true }),
    ],
    [
      'sets an option to a text',
      WrongType,
      ({ constructors }) => set(new constructors.IllustratorSaveOptions!(), { pdfCompatible: 'yes' }),
    ],
    ['saves without saying how', NotModelled, (o) => o.document.saveAs!(new o.constructors.File!('/x.ai'))],
    ['makes a document of no colours', WrongType, ({ app }) => app.documents!.add!('CMYK')],
    ['asks a colour for another space', NotInDom, ({ constructors }) => new constructors.CMYKColor!().red],
    ['writes a text into a colour', WrongType, (o) => colour(o, 'CMYKColor', { black: '100' })],
    ['gives a constructor arguments', WrongType, ({ constructors }) => new constructors.RGBColor!(0, 0, 0)],
    ['makes a colour without new', HostModelError, ({ constructors }) => constructors.NoColor!()],
    [
      'hangs a colour on a spot colour',
      WrongType,
      (o) => colour(o, 'SpotColor', { spot: colour(o, 'CMYKColor', {}) }),
    ],
    [
      'moves a path into a compound path',
      NotModelled,
      ({ document, enumerations }) => {
        const compound = document.layers![0]!.compoundPathItems!.add!();
        rectangle(compound, [0, 10, 10, 0]);
        document.pathItems!.getByName!('barcode').move!(compound, enumerations.ElementPlacement!.PLACEATEND);
      },
    ],
  ])('is told so when he %s, and the ledger keeps it', (_, kind, act) => {
    const opened = open();
    let thrown: unknown;
    try {
      act(opened);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(kind);
    expect(opened.double.ledger.violations).toHaveLength(1);
  });

  test('hears the nearest real name', () => {
    expect(() => open().document.rulerOrgin).toThrow(/nearest is rulerOrigin/);
  });
});

test('host objects and enumerators are identical on every read', () => {
  const { document, app, enumerations } = open();
  expect(document === app.activeDocument && document.layers![0] === document.activeLayer).toBe(true);
  expect(document.documentColorSpace === enumerations.DocumentColorSpace!.CMYK).toBe(true);
  expect(`${enumerations.DocumentColorSpace!.CMYK}`).toBe('DocumentColorSpace.CMYK');
});

test('a version before 24 has neither a scale factor nor uuids, and says nothing', () => {
  const { document, double } = open({ switches: { version: 'old' } });
  expect([document.scaleFactor, document.pageItems![0]!.uuid]).toEqual([undefined, undefined]);
  expect('scaleFactor' in document).toBe(false);
  expect(double.ledger.violations).toEqual([]);
});
