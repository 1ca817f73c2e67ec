import { POINTS_PER_MM } from '../../../src/core/geometry';
import { createIllustratorDouble, plainPlan } from '../../doubles/illustrator';
import type { Box } from '../../doubles/kernel/outline';
import { describeHost, FRAMES } from '../contract';
import { expectClean, hostIn } from './open';

describeHost('the Illustrator host', {
  open: async () => {
    const double = createIllustratorDouble({
      document: {
        ...plainPlan,
        selection: { kind: 'items', names: [] },
        items: FRAMES.map(({ name, x, y, width, height }) => ({
          name,
          kind: 'PathItem',
          box: [x, y, x + width, y + height].map((mm) => mm * POINTS_PER_MM) as unknown as Box,
        })),
      },
    });
    return {
      host: hostIn(double),
      artwork: async () => double.artwork(),
      state: double.snapshot,
      check: () => expectClean(double),
    };
  },
  holdsSpots: true,
});
