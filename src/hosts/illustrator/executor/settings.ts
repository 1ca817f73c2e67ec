import type { Enumerator, Illustrator } from './dom';
import { persist } from './persist';

/** Runs `act` in artboard coordinates and gives the user's own system back. Rulers and zero points are left alone. */
export function withArtboardCoordinates<T>(illustrator: Illustrator, act: () => T): T {
  const { app } = illustrator;
  const system = app.coordinateSystem;
  try {
    app.coordinateSystem = illustrator.CoordinateSystem.ARTBOARDCOORDINATESYSTEM;
    return act();
  } finally {
    persist(() => {
      app.coordinateSystem = system;
    });
  }
}

/** Lets Illustrator work without asking the user anything: a font that is missing must not stop a hundred covers. */
export function silently<T>({ app, UserInteractionLevel }: Illustrator, act: () => T): T {
  const level = app.userInteractionLevel;
  try {
    app.userInteractionLevel = UserInteractionLevel.DONTDISPLAYALERTS;
    return act();
  } finally {
    persist(() => {
      app.userInteractionLevel = level;
    });
  }
}

/** Asks something in another coordinate system, and goes back to artboard coordinates. */
export function inCoordinates<T>(illustrator: Illustrator, system: Enumerator, ask: () => T): T {
  const { app } = illustrator;
  try {
    app.coordinateSystem = system;
    return ask();
  } finally {
    app.coordinateSystem = illustrator.CoordinateSystem.ARTBOARDCOORDINATESYSTEM;
  }
}
