import { type Attributes, en } from '../model/state';

/** Rulers and units until a plan says otherwise. */
export const usualViews: Attributes = {
  'viewPreferences.rulerOrigin': en('RulerOrigin', 'SPREAD_ORIGIN'),
  'viewPreferences.horizontalMeasurementUnits': en('MeasurementUnits', 'MILLIMETERS'),
  'viewPreferences.verticalMeasurementUnits': en('MeasurementUnits', 'MILLIMETERS'),
  'viewPreferences.strokeMeasurementUnits': en('MeasurementUnits', 'POINTS'),
  'viewPreferences.textSizeMeasurementUnits': en('MeasurementUnits', 'POINTS'),
};

/** Settings for new items: clean, or with everything on that a drawing must not have. */
export function itemDefaultsOf(
  leaking: boolean,
  none: number,
  black: number,
  styles: readonly number[],
): Attributes {
  if (!leaking)
    return {
      'pageItemDefaults.fillColor': { ref: none },
      'pageItemDefaults.strokeColor': { ref: black },
      'pageItemDefaults.strokeWeight': 1,
      'pageItemDefaults.appliedObjectStyle': { ref: styles[1] as number },
    };
  return {
    'pageItemDefaults.fillColor': { ref: black },
    'pageItemDefaults.fillTint': 50,
    'pageItemDefaults.strokeColor': { ref: black },
    'pageItemDefaults.strokeTint': 40,
    'pageItemDefaults.strokeWeight': 2,
    'pageItemDefaults.overprintFill': true,
    'pageItemDefaults.overprintStroke': true,
    'pageItemDefaults.nonprinting': true,
    'pageItemDefaults.appliedObjectStyle': { ref: styles[2] as number },
    'pageItemDefaults.transparencySettings.dropShadowSettings.mode': en('ShadowMode', 'DROP'),
    'pageItemDefaults.transparencySettings.blendingSettings.opacity': 70,
    'pageItemDefaults.transparencySettings.blendingSettings.blendMode': en('BlendMode', 'MULTIPLY'),
    'pageItemDefaults.fillTransparencySettings.blendingSettings.opacity': 80,
    'textWrapPreferences.textWrapMode': en('TextWrapModes', 'BOUNDING_BOX_TEXT_WRAP'),
    'textWrapPreferences.textWrapOffset': [12, 12, 12, 12],
  };
}
