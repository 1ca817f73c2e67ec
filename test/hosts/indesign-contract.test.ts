import { POINTS_PER_MM } from '../../src/core/geometry';
import type { InDesign } from '../../src/hosts/indesign/dom';
import { createInDesignHost } from '../../src/hosts/indesign/host';
import { createInDesign, plainPlan, type Switches, VARIANTS } from '../doubles/indesign';
import { describeHost, FRAMES, type OpenDocument } from './contract';
import { expectClean, pageOf } from './indesign-open';

async function inInDesign(switches: Partial<Switches>): Promise<OpenDocument> {
  const double = createInDesign({
    switches,
    document: {
      ...plainPlan,
      selection: { kind: 'items', names: [] },
      items: FRAMES.map(({ name, x, y, width, height }) => ({
        name,
        kind: 'Rectangle',
        page: 0,
        box: [x, y, x + width, y + height].map((mm) => mm * POINTS_PER_MM) as unknown as [
          number,
          number,
          number,
          number,
        ],
      })),
    },
  });
  return {
    host: createInDesignHost(double.module as unknown as InDesign),
    artwork: () => pageOf(double, 1),
    state: double.snapshot,
    check: () => expectClean(double),
  };
}

for (const switches of [{}, ...VARIANTS])
  describeHost(`the InDesign host with ${JSON.stringify(switches)}`, {
    open: () => inInDesign(switches),
    holdsSpots: true,
  });
