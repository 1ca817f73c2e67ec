// The manifests of the other packages, made from manifest.json, which is InDesign's and holds the facts of them all.

/** Illustrator 28 (2024) is the first this is made for; 99.9 is how CEP says "and later". */
const ILLUSTRATOR = { name: 'ILST', uxpName: 'AI', from: '28.0', to: '99.9' };
/** CEP 11 came with Illustrator 25.3; CEP 12 runs what asks for 11. */
const CSXS = '11.0';

const idFor = (manifest, application) => manifest.id.replace(/\.indesign$/, `.${application}`);

const escaped = (text) => String(text).replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/** The CSXS manifest of the CEP extension for Illustrator. `script` is what ExtendScript runs when the panel opens. */
function csxsManifest(manifest, script) {
  const [panel] = manifest.entrypoints;
  const id = escaped(idFor(manifest, 'illustrator'));
  const [name, version] = [manifest.name, manifest.version].map(escaped);
  const size = (tag, { width, height }) =>
    `<${tag}><Height>${height}</Height><Width>${width}</Width></${tag}>`;
  const [dark, light] = panel.icons.map(({ path }) => escaped(path));
  return `<?xml version="1.0" encoding="UTF-8"?>
<ExtensionManifest Version="${CSXS}" ExtensionBundleId="${id}" ExtensionBundleVersion="${version}" ExtensionBundleName="${name}">
  <ExtensionList>
    <Extension Id="${id}.panel" Version="${version}" />
  </ExtensionList>
  <ExecutionEnvironment>
    <HostList>
      <Host Name="${ILLUSTRATOR.name}" Version="[${ILLUSTRATOR.from},${ILLUSTRATOR.to}]" />
    </HostList>
    <LocaleList>
      <Locale Code="All" />
    </LocaleList>
    <RequiredRuntimeList>
      <RequiredRuntime Name="CSXS" Version="${CSXS}" />
    </RequiredRuntimeList>
  </ExecutionEnvironment>
  <DispatchInfoList>
    <Extension Id="${id}.panel">
      <DispatchInfo>
        <Resources>
          <MainPath>./${escaped(manifest.main)}</MainPath>
          <ScriptPath>./${escaped(script)}</ScriptPath>
        </Resources>
        <Lifecycle>
          <AutoVisible>true</AutoVisible>
        </Lifecycle>
        <UI>
          <Type>Panel</Type>
          <Menu>${escaped(panel.label.default)}</Menu>
          <Geometry>
            ${size('Size', panel.preferredDockedSize)}
            ${size('MinSize', panel.minimumSize)}
            ${size('MaxSize', panel.maximumSize)}
          </Geometry>
          <Icons>
            <Icon Type="Normal">./${light}</Icon>
            <Icon Type="DarkNormal">./${dark}</Icon>
          </Icons>
        </UI>
      </DispatchInfo>
    </Extension>
  </DispatchInfoList>
</ExtensionManifest>
`;
}

/** The UXP manifest for Illustrator. Its name "AI" is expected, not documented. */
const uxpManifestForIllustrator = (manifest) => ({
  ...manifest,
  id: idFor(manifest, 'illustrator'),
  host: { app: ILLUSTRATOR.uxpName, minVersion: `${ILLUSTRATOR.from}.0` },
});

module.exports = { csxsManifest, uxpManifestForIllustrator };
