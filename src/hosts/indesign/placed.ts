import { findSymbols, type MeasuredSymbol } from '../../core/artwork/symbols';
import { type ReadLabel, readLabel } from '../../core/label';
import type { Document, Group, InDesign } from './dom';
import { LABEL_KEY } from './draw';
import { readGroup } from './read';
import { withPointsOnPage } from './settings';

/** A group that carries, or once carried, a symbol of ours. */
export type PlacedGroup = {
  readonly group: Group;
  /** `lost`: the bars are there, the label is not. */
  readonly label: ReadLabel | { readonly state: 'lost' };
  /** What the bars say; null where they cannot be read. */
  readonly measured: MeasuredSymbol | null;
  /** The label is intact and says what the bars say. */
  readonly agrees: boolean;
};

/** Every group of a document with a label of ours, or with bars that read as an EAN-13; the bars decide, not the label. */
export function findPlaced(indesign: InDesign, document: Document): readonly PlacedGroup[] {
  return withPointsOnPage(indesign, document, () =>
    document.allPageItems
      .filter((item) => item.constructorName === 'Group')
      .flatMap((item) => placedGroup(indesign, item as Group)),
  );
}

function placedGroup(indesign: InDesign, group: Group): readonly PlacedGroup[] {
  const data = group.extractLabel(LABEL_KEY);
  const page = group.parentPage;
  const measured =
    page?.isValid === true && group.polygons.length > 0
      ? (findSymbols(readGroup(indesign, group, page))[0] ?? null)
      : null;
  if (data === '') return measured ? [{ group, label: { state: 'lost' }, measured, agrees: false }] : [];
  const label = readLabel(data);
  const agrees =
    label.state === 'intact' && label.gtin13 === measured?.gtin13 && label.addOn === measured.addOn;
  return [{ group, label, measured, agrees }];
}
