import { createIllustratorDouble, extendScriptRoom, misread, NotInDom } from './index';

const room = () => extendScriptRoom(createIllustratorDouble());

describe('the script engine', () => {
  test.each([
    'typeof JSON',
    'typeof Promise',
    'typeof Symbol',
    'typeof Map',
    'typeof Date.now',
    'typeof Object.keys',
    'typeof Array.isArray',
    'typeof [].map',
    'typeof [].indexOf',
    'typeof [].forEach',
    'typeof "".trim',
    'typeof "".includes',
    'typeof Function.prototype.bind',
    'typeof Math.sign',
    'typeof Number.isInteger',
    'typeof globalThis',
    'typeof console',
    'typeof app.activeDocument.rulerOrigin.map',
    'typeof app.activeDocument.pageItems[0].geometricBounds.map',
  ])('has no %s', (expression) => {
    expect(room().run(expression)).toBe('undefined');
  });

  test.each([
    ['[3, 1, 2].sort().join("-")', '1-2-3'],
    ['"abc".indexOf("c") + parseInt("7px", 10)', '9'],
    ['/a(b)/.exec("xab")[1]', 'b'],
    ['var seen = []; for (var k in {a: 1, b: 2}) seen.push(k); seen.join()', 'a,b'],
    ['new Date(0).getTime() + String(Math.round(1.5))', '02'],
    ['try { null.x } catch (e) { e instanceof TypeError }', 'true'],
  ])('runs %s', (source, result) => {
    expect(room().run(source)).toBe(result);
  });

  test('finds Illustrator around it and keeps what it defined for the next run', () => {
    const engine = room();
    engine.run('function layers() { return app.activeDocument.layers.length; }');
    expect(engine.run('layers()')).toBe('1');
    expect(engine.run('var k = new CMYKColor(); k.black = 100; k.typename + k.black')).toBe('CMYKColor100');
    expect(engine.run('CoordinateSystem.ARTBOARDCOORDINATESYSTEM')).toBe(
      'CoordinateSystem.ARTBOARDCOORDINATESYSTEM',
    );
  });

  test('hands arrays over and gets them back with the few methods they have there', () => {
    const double = createIllustratorDouble();
    const answer = extendScriptRoom(double).run(`
      var path = app.activeDocument.layers[0].pathItems.add();
      path.setEntirePath([[0, 0], [10, 0], [10, 5]]);
      path.strokeDashes = [8, 4];
      app.activeDocument.selection = [path];
      app.activeDocument.selection[0].geometricBounds.concat(path.strokeDashes).join();`);
    expect(answer).toBe('0,5,10,0,8,4');
    expect(double.ledger.violations).toEqual([]);
  });

  test('one run is one undo step', () => {
    const double = createIllustratorDouble();
    extendScriptRoom(double).run(
      'for (var i = 0; i < 5; i++) app.activeDocument.layers[0].pathItems.add().name = "p" + i;',
    );
    expect(double.ledger.undoSteps).toHaveLength(1);
  });

  test('a mistake inside it is told outside', () => {
    expect(() => room().run('app.activeDocument.layer')).toThrow(NotInDom);
  });

  test('will not run a conditional that ExtendScript takes apart differently', () => {
    expect(() => room().run('true ? 0 : false ? 2 : 1')).toThrow(/misread/);
    expect(misread('var a = x ? 1 : (y ? 2 : 3); var b = f(x ? 1 : 2) ? 3 : 4;')).toEqual([]);
    expect(misread('var a = x ? y ? 1 : 2 : 3;')).toHaveLength(1);
  });
});
