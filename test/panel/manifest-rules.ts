type Json = { readonly [key: string]: unknown };

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const VERSION = /^\d{1,2}\.\d{1,2}\.\d{1,2}$/;
const FIELDS = [
  ...['manifestVersion', 'id', 'name', 'version', 'main', 'host', 'entrypoints', 'icons', 'strings'],
  ...['requiredPermissions', 'featureFlags'],
];
const PANEL_FIELDS = [
  ...['type', 'id', 'label', 'icons'],
  ...['minimumSize', 'maximumSize', 'preferredDockedSize', 'preferredFloatingSize'],
];
const ICON_FIELDS = ['width', 'height', 'path', 'scale', 'theme', 'species'];
const THEMES = ['all', 'lightest', 'light', 'dark', 'darkest'];
const PERMISSIONS: Readonly<Record<string, (value: unknown) => boolean>> = {
  localFileSystem: (value) => value === 'plugin' || value === 'request' || value === 'fullAccess',
  clipboard: (value) => value === 'read' || value === 'readAndWrite',
  network: (value) => isObject(value) && (value.domains === 'all' || Array.isArray(value.domains)),
  launchProcess: (value) =>
    isObject(value) && Array.isArray(value.schemes) && Array.isArray(value.extensions),
  allowCodeGenerationFromStrings: (value) => typeof value === 'boolean',
};

const unknownIn = (object: Json, known: readonly string[], where: string): readonly string[] =>
  Object.keys(object)
    .filter((key) => !known.includes(key))
    .map((key) => `${where}${key} is unknown`);

/**
 * What is wrong with a UXP manifest of version 5 by Adobe's reference and the public schema, for a package with one
 * host and panels only. `icon` says the side in pixels of an icon file, null if it is not there.
 */
export function manifestFaults(manifest: unknown, icon: (path: string) => number | null): readonly string[] {
  if (!isObject(manifest)) return ['the manifest is not an object'];
  const faults = [...unknownIn(manifest, FIELDS, '')];
  const need = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  need(manifest.manifestVersion === 5, 'manifestVersion is not 5');
  need(isText(manifest.id) && /^[\w.-]+$/.test(manifest.id), 'id is not an identifier');
  need(isText(manifest.name) && /^[ -~]{1,45}$/.test(manifest.name), 'name is not short ASCII');
  need(isText(manifest.version) && VERSION.test(manifest.version), 'version is not x.y.z');
  need(isText(manifest.main) && /\.(html|js)$/.test(manifest.main), 'main is neither a page nor a script');

  const host = isObject(manifest.host) ? manifest.host : {};
  faults.push(...unknownIn(host, ['app', 'minVersion', 'maxVersion'], 'host.'));
  need(host.app === 'ID', 'host.app is not InDesign');
  need(isText(host.minVersion) && /^\d+\.\d+\.\d+$/.test(host.minVersion), 'host.minVersion is not x.y.z');

  const panels = listOf(manifest.entrypoints).filter(isObject);
  need(panels.length > 0, 'there is no entry point');
  need(new Set(panels.map(({ id }) => id)).size === panels.length, 'an entry point id is taken twice');
  for (const panel of panels) {
    faults.push(...unknownIn(panel, PANEL_FIELDS, 'panel.'));
    need(panel.type === 'panel', 'panel.type is not panel');
    need(isText(panel.id), 'panel.id is missing');
    need(
      isText(panel.label) || (isObject(panel.label) && isText(panel.label.default)),
      'panel.label is missing',
    );
    for (const size of PANEL_FIELDS.filter((field) => field.endsWith('Size'))) {
      const { width, height } = isObject(panel[size]) ? panel[size] : {};
      need(Number(width) > 0 && Number(height) > 0, `panel.${size} is not a size`);
    }
    faults.push(...iconFaults(panel.icons, 23, 'toolbar', icon));
  }
  faults.push(...iconFaults(manifest.icons, 24, 'pluginList', icon));

  const permissions = manifest.requiredPermissions === undefined ? {} : manifest.requiredPermissions;
  need(isObject(permissions), 'requiredPermissions is not an object');
  for (const [name, value] of Object.entries(isObject(permissions) ? permissions : {}))
    need(PERMISSIONS[name]?.(value) === true, `requiredPermissions.${name} is not allowed`);
  return faults;
}

function iconFaults(
  icons: unknown,
  side: number,
  species: string,
  icon: (path: string) => number | null,
): readonly string[] {
  const found = listOf(icons).filter(isObject);
  if (found.length === 0) return [`there is no ${species} icon`];
  const themes = found.flatMap(({ theme }) => listOf(theme));
  return found
    .flatMap((one) => {
      const path = String(one.path);
      const faults = [...unknownIn(one, ICON_FIELDS, 'icon.')];
      if (one.width !== side || one.height !== side)
        faults.push(`${path} is not declared ${side} wide and high`);
      if (listOf(one.species).join() !== species) faults.push(`${path} is not of the species ${species}`);
      if (!listOf(one.theme).every((theme) => THEMES.includes(String(theme))))
        faults.push(`${path} is for an unknown theme`);
      for (const scale of listOf(one.scale)) {
        const file = scale === 1 ? path : path.replace(/\.png$/, `@${scale}x.png`);
        if (icon(file) !== side * Number(scale)) faults.push(`${file} is not ${side * Number(scale)} pixels`);
      }
      return faults;
    })
    .concat(
      ['darkest', 'dark', 'light', 'lightest']
        .filter((theme) => !themes.includes(theme) && !themes.includes('all'))
        .map((theme) => `there is no ${species} icon for ${theme}`),
    );
}
