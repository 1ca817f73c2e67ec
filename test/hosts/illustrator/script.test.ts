import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type AnyNode, parse } from 'acorn';
import type { Bridge } from '../../../src/hosts/illustrator/bridge';
import { createCepBridge } from '../../../src/hosts/illustrator/cep';
import { createDirectBridge } from '../../../src/hosts/illustrator/direct';
import type { Illustrator } from '../../../src/hosts/illustrator/executor/dom';
import { createExecutor } from '../../../src/hosts/illustrator/executor/executor';
import { createIllustratorHost } from '../../../src/hosts/illustrator/host';
import { placeSymbol, type SymbolRequest } from '../../../src/jobs/place';
import { buildBundle } from '../../bundle';
import { createIllustratorDouble, hostileDocument, type IllustratorDouble } from '../../doubles/illustrator';
import { expectClean, MIDDLE, NAMED, placeIn, SYMBOL } from './open';
import { emptyRoom, evalScriptIn, roomWithScript } from './script-room';
import { expectPlaced } from './stands';

let folder: string;

beforeAll(() => {
  folder = buildBundle('illustrator-script');
}, 300_000);

afterAll(() => {
  if (folder) rmSync(folder, { recursive: true });
});

const file = () => join(folder, 'executor.jsx');
const open = (seed: number) => createIllustratorDouble({ document: hostileDocument(seed) });

/** Places over CEP's call, in a room where only what ExtendScript has is there. */
const overCep = (
  double: IllustratorDouble,
  room = roomWithScript(double, file()),
  scripts: string[] = [],
) => {
  const evaluate = evalScriptIn(room);
  return {
    makeBridge: () => {
      const bridge = createCepBridge((script, callback) => {
        scripts.push(script);
        evaluate(script, callback);
      });
      return bridge;
    },
    makeHost: createIllustratorHost,
  };
};

/** The host over CEP: each of its calls is a script of its own already. */
const place = (double: IllustratorDouble, symbol: SymbolRequest = SYMBOL, ways = overCep(double)) =>
  placeSymbol(createIllustratorHost(ways.makeBridge(), { acceptsRgb: false }), symbol, NAMED);

describe('the language of the built script', () => {
  /** As ECMAScript 3, in which a reserved word is no name of a member either. */
  const parsed = (code: string) => parse(code, { ecmaVersion: 3, allowReserved: 'never' });

  test.each(['a.default', '({ class: 1 })', '({ a: 1, })', 'let a', '({ get a() { return 1; } })', 'a => a'])(
    'the judge refuses %s',
    (code) => {
      expect(() => parsed(code)).toThrow(SyntaxError);
    },
  );

  test('is ECMAScript 3', () => {
    expect(parsed(readFileSync(file(), 'utf8')).type).toBe('Program');
  });

  test('nests no conditions and mixes no "and" with "or" without parentheses, which ExtendScript misreads', () => {
    const code = readFileSync(file(), 'utf8');
    const doubtful: string[] = [];
    const visit = (node: AnyNode, parent: AnyNode | null): void => {
      const bare = code[node.start - 1] !== '(';
      const nested = node.type === 'ConditionalExpression' && parent?.type === 'ConditionalExpression';
      const mixed =
        node.type === 'LogicalExpression' &&
        parent?.type === 'LogicalExpression' &&
        node.operator !== parent.operator;
      if ((nested || mixed) && bare) doubtful.push(code.slice(node.start, node.end));
      for (const value of Object.values(node))
        for (const child of [value].flat())
          if (typeof child?.type === 'string') visit(child as AnyNode, node);
    };
    visit(parsed(code), null);
    expect(doubtful).toEqual([]);
  });

  test('is ASCII, and evaluates nothing', () => {
    const code = readFileSync(file(), 'utf8');
    expect(code).toMatch(/^[\n -~]*$/);
    expect(code).not.toMatch(/\beval\b|\bFunction\b|\bJSON\.|\$\.evalFile|\bsystem\.|callSystem/);
  });
});

describe('where only what ECMAScript 3 has is there', () => {
  test('the room has nothing newer', () => {
    const room = emptyRoom(open(1));
    const kind = (code: string) => room.run(`typeof (${code})`);
    const newer = [
      ...['this.JSON', 'this.Map', 'this.Promise', 'this.Symbol', 'this.console', 'this.Reflect'],
      ...['[].map', '[].forEach', '[].indexOf', '"".trim', '"".includes', 'Object.keys', 'Object.assign'],
      ...['Array.isArray', 'Math.hypot', 'Math.sign', 'Number.isFinite', '(function () {}).bind', 'Date.now'],
    ];
    expect(newer.map(kind)).toEqual(newer.map(() => 'undefined'));
    expect(['[].slice', '"".charAt', 'parseInt', '[].push'].map(kind)).toEqual(Array(4).fill('function'));
  });

  test.each([0, 1, 2, 3])('the built script places, reads back and compares (document %i)', async (seed) => {
    const double = open(seed);
    const before = double.snapshot();
    const outcome = await place(double);
    const { drawing } = await placeIn(open(seed));
    expectPlaced(double, before, { outcome, drawing, at: null }, MIDDLE);
    expect(double.ledger.undoSteps).toHaveLength(1);
    expectClean(double);
  });

  test('does exactly what its source does', async () => {
    const [built, source] = [open(3), open(3)];
    await place(built);
    await placeIn(source);
    expect(built.snapshot()).toEqual(source.snapshot());
    const crossings = ({ ledger }: IllustratorDouble) =>
      ledger.crossings.map(({ kind, cls, member }) => `${kind} ${cls}.${member}`);
    expect(crossings(built)).toEqual(crossings(source));
  });
});

test('the built script reads an artboard as its source does', async () => {
  const double = open(3);
  await placeIn(double);
  const read = async (bridge: Bridge) => {
    const pages = await createIllustratorHost(bridge, { acceptsRgb: false }).pages('document');
    return pages.ok ? pages.value[2]?.() : pages;
  };
  const built = await read(overCep(double).makeBridge());
  expect(built).toMatchObject({ ok: true, value: { texts: [{ characters: 'Some text' }] } });
  expect(built).toEqual(await read(createDirectBridge(double.globals as unknown as Illustrator)));
  expectClean(double);
});

describe('texts from a person', () => {
  const NASTY = [
    '"); alert(1); ("',
    "'); alert(1); ('",
    '\\"); alert(1); (\\"',
    '</script><script>alert(1)</script>',
    'a\u2028alert(1)\u2029b',
    'one\ntwo\r\nthree\ttab',
    '\u0000 null',
    '` + alert(1) + `',
    '\u00e9\u4e2d\ud83d\ude00 \ud800 lone',
    '__proto__',
    '*/ alert(1) /*',
  ];

  test.each(NASTY)('%j is inert as the name of a layer, and comes through whole', async (text) => {
    const double = open(0);
    const room = roomWithScript(double, file());
    room.run('var alerts = 0; function alert() { alerts++; }');
    const scripts: string[] = [];
    const ways = overCep(double, room, scripts);
    const host = createIllustratorHost(ways.makeBridge(), { acceptsRgb: false });
    const outcome = await placeSymbol(host, SYMBOL, { ...NAMED, layer: text });
    expect(outcome).toMatchObject({ ok: true });
    const [document] = double.snapshot().documents;
    expect(document?.nodes[document.lists.layers[0] as number]?.attributes.name).toBe(text);
    expect(room.run('alerts')).toBe('0');
    for (const script of scripts) {
      expect(script).toMatch(/^[ -~]+$/);
      expect(shapeOf(script)).toMatch(
        /^typeof issnBarcode===S\?S:issnBarcode\.(?:call\(S,\d+,S\)|hold\(\d+,S\))$/,
      );
    }
  });

  test.each(NASTY)('%j is inert as the name of an object that is not there', async (text) => {
    const double = open(0);
    const host = createIllustratorHost(overCep(double).makeBridge(), { acceptsRgb: false });
    const outcome = await placeSymbol(host, SYMBOL, { ...NAMED, name: text });
    expect(outcome).toMatchObject({ problems: [{ code: 'template/item-not-found', name: text }] });
  });

  test('a name in the document comes back as it stands there', async () => {
    const items = NASTY.map((name) => ({ name, kind: 'PathItem', box: [0, 0, 10, 10] }) as const);
    const double = createIllustratorDouble({
      document: hostileDocument(0, { items, selection: { kind: 'items', names: [] } }),
    });
    const outcome = await place(double);
    expect(outcome).toMatchObject({
      problems: [
        {
          code: 'template/item-not-found',
          available: expect.arrayContaining(NASTY.filter((n) => !n.includes('\n'))),
        },
      ],
    });
  });

  /** A script with its string literals left out. */
  const shapeOf = (script: string): string => {
    let shape = '';
    let end = 0;
    const visit = (node: AnyNode): void => {
      if (node.type === 'Literal' && typeof node.value === 'string') {
        shape += `${script.slice(end, node.start)}S`;
        end = node.end;
        return;
      }
      for (const value of Object.values(node))
        for (const child of [value].flat()) if (typeof child?.type === 'string') visit(child as AnyNode);
    };
    visit(parse(script, { ecmaVersion: 3 }));
    return shape + script.slice(end);
  };
});

describe('the call', () => {
  const LONGEST = 16_000;

  test('carries a plan in pieces, none longer than the limit', async () => {
    const double = open(0);
    const scripts: string[] = [];
    expect(await place(double, SYMBOL, overCep(double, undefined, scripts))).toMatchObject({ ok: true });
    expect(scripts.length).toBeGreaterThan(5);
    expect(Math.max(...scripts.map(({ length }) => length))).toBeLessThanOrEqual(LONGEST);
  });

  test('that loses a piece gives a problem, and nothing is drawn', async () => {
    const double = open(0);
    const before = double.snapshot();
    const evaluate = evalScriptIn(roomWithScript(double, file()));
    const bridge = createCepBridge((script, callback) =>
      script.includes('.hold(1,') ? callback('2') : evaluate(script, callback),
    );
    const host = createIllustratorHost(bridge, { acceptsRgb: false });
    expect(await placeSymbol(host, SYMBOL, NAMED)).toMatchObject({ problems: [{ code: 'host/refused' }] });
    expect(double.snapshot()).toEqual(before);
  });

  test('without the script says that it is missing', async () => {
    const double = open(0);
    const ways = overCep(double, emptyRoom(double));
    expect(await place(double, SYMBOL, ways)).toEqual({ ok: false, problems: [{ code: 'script/missing' }] });
    expect(double.ledger.crossings).toEqual([]);
  });

  test('to a script of another version says so, and nothing is drawn', async () => {
    const double = open(0);
    const room = emptyRoom(double);
    room.run('var issnBarcode = { call: function () { return \'{"protocol":0,"value":null}\'; } };');
    expect(await place(double, SYMBOL, overCep(double, room))).toEqual({
      ok: false,
      problems: [{ code: 'script/version', expected: 4, got: 0 }],
    });
    expect(double.ledger.crossings).toEqual([]);
  });

  test.each(['EvalScript error.', '', 'undefined', 'null', '[]', '{"protocol":'])(
    'that is answered with %j gives a problem',
    async (answer) => {
      const host = createIllustratorHost(
        createCepBridge((_, callback) => callback(answer)),
        { acceptsRgb: false },
      );
      const outcome = await placeSymbol(host, SYMBOL, NAMED);
      expect(outcome).toMatchObject({
        ok: false,
        problems: [{ code: expect.stringMatching(/^host\/refused|script\/version$/) }],
      });
    },
  );

  test('that fails after the drawing removes what was drawn', async () => {
    for (const lost of ['"place"', '"read"']) {
      const double = open(0);
      const before = double.snapshot();
      const evaluate = evalScriptIn(roomWithScript(double, file()));
      const bridge = createCepBridge((script, callback) =>
        evaluate(script, (answer) =>
          callback(script.includes(`call(${lost.replaceAll('"', '\u0022')}`) ? 'EvalScript error.' : answer),
        ),
      );
      const host = createIllustratorHost(bridge, { acceptsRgb: false });
      expect(await placeSymbol(host, SYMBOL, NAMED)).toMatchObject({ problems: [{ code: 'host/refused' }] });
      expect(double.snapshot()).toEqual(before);
    }
  });
});

describe('the script', () => {
  const executor = () => createExecutor(open(0).globals as unknown as Illustrator);

  test.each(['', '{', '[1,]', '{"a":1}}', "{'a':1}", 'alert(1)', '"\\x41"', '01', '"\u0001"', 'nul'])(
    'answers what is no JSON, %j, with an error',
    (text) => {
      expect(JSON.parse(executor().call('describe', 0, text))).toMatchObject({ error: expect.any(String) });
    },
  );

  test('answers a command it does not know with an error', () => {
    expect(JSON.parse(executor().call('quit', 0, '{}'))).toMatchObject({ error: 'cannot carry out "quit"' });
  });

  test('reads and removes nothing but what its own ticket drew', () => {
    const { call } = executor();
    expect(JSON.parse(call('read', 0, '{"ticket":1}'))).toMatchObject({ error: expect.any(String) });
    expect(JSON.parse(call('remove', 0, '{"ticket":1}'))).toMatchObject({ value: null });
  });
});
