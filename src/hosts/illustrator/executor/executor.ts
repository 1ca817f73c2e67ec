import { describe } from './describe';
import type { Document, Illustrator } from './dom';
import { parseJson, writeJson } from './json';
import { createOwnDocuments } from './own-documents';
import { type Drawn, place } from './place';
import {
  type Commands,
  type Outcome,
  PROTOCOL,
  type ReadFrom,
  type Reply,
  type SymbolsSought,
} from './protocol';
import type { Plan, Redraw, Where } from './protocol-plan';
import { readParts } from './read';
import { redraw } from './redraw';
import { inScratch } from './scratch';
import { seeArtwork } from './see';
import { withArtboardCoordinates } from './settings';
import { seeSymbols } from './standing';
import { userState } from './state';
import { selectItems, survey } from './survey';

/** What the script offers to the panel. Requests and replies are JSON; nothing is ever thrown at the caller. */
export type Executor = {
  /** Keeps a piece of a request that is too long for one call; the piece at 0 begins a new one. */
  readonly hold: (at: number, piece: string) => string;
  /** Carries out a command; the request is the `held` pieces and then `last`. */
  readonly call: (command: string, held: number, last: string) => string;
};

type Ticket = Commands['read']['takes'];

function replyWith(outcome: Outcome<unknown>): Reply<unknown> {
  if ('value' in outcome) return { protocol: PROTOCOL, value: outcome.value };
  if ('refusal' in outcome) return { protocol: PROTOCOL, refusal: outcome.refusal };
  return { protocol: PROTOCOL, error: outcome.error };
}

/** Carries out draw plans in the document that is open in Illustrator. */
export function createExecutor(illustrator: Illustrator): Executor {
  let pieces: string[] = [];
  let tickets = 0;
  let drawn: Drawn | null = null;

  function keep(draw: () => Outcome<Drawn>): Outcome<null> {
    drawn = null;
    const outcome = draw();
    if (!('value' in outcome)) return outcome;
    drawn = outcome.value;
    return { value: null };
  }

  function ofTicket(document: Document, command: 'read' | 'remove', { ticket }: Ticket): Outcome<unknown> {
    const standing = drawn && drawn.ticket === ticket ? drawn : null;
    if (command === 'read')
      return standing
        ? { value: readParts(illustrator, document, standing.parts()) }
        : { error: 'nothing was drawn to read' };
    if (standing) standing.remove();
    return { value: null };
  }

  function carryOut(document: Document, command: string, request: unknown): Outcome<unknown> {
    if (command === 'describe')
      return { value: describe(illustrator, document, request as Where, ++tickets) };
    if (command === 'place') return keep(() => place(illustrator, document, request as Plan));
    if (command === 'redraw') return keep(() => redraw(illustrator, document, request as Redraw));
    if (command === 'read' || command === 'remove') return ofTicket(document, command, request as Ticket);
    if (command === 'symbols') return { value: seeSymbols(illustrator, document, request as SymbolsSought) };
    if (command === 'survey') return { value: survey(illustrator, document) };
    if (command === 'artwork') return seeArtwork(illustrator, document, request as ReadFrom);
    if (command === 'select')
      return { value: selectItems(document, (request as { ids: readonly string[] }).ids) };
    return { error: `cannot carry out "${command}"` };
  }

  const inOwnDocument = createOwnDocuments(illustrator, (document, { command, request }) =>
    withArtboardCoordinates(
      illustrator,
      () => inScratch(illustrator, document, command, request) || carryOut(document, command, request),
    ),
  );

  function answer(command: string, json: string): Outcome<unknown> {
    try {
      const request = parseJson(json);
      if (command === 'state') return { value: userState(illustrator) };
      const outcome = inOwnDocument(command, request);
      if (outcome) return outcome;
      if (illustrator.app.documents.length === 0) return { refusal: { code: 'document/none' } };
      const document = illustrator.app.activeDocument;
      return withArtboardCoordinates(illustrator, () => carryOut(document, command, request));
    } catch (error) {
      return { error: String(error) };
    }
  }

  return {
    hold: (at, piece) => {
      if (at === 0) pieces = [];
      if (at === pieces.length) pieces.push(piece);
      return String(pieces.length);
    },
    call: (command, held, last) => {
      const whole = pieces.join('') + last;
      const isWhole = pieces.length === held;
      pieces = [];
      const outcome: Outcome<unknown> = isWhole
        ? answer(command, whole)
        : { error: 'a piece of the request is missing' };
      return writeJson(replyWith(outcome));
    },
  };
}
