/** What a CEP panel finds of its application, as data. */
export type CepSetting = {
  readonly locale?: string;
  /** The colour of the application's panels. */
  readonly panel?: readonly [red: number, green: number, blue: number];
  /** Files that are there, by their paths. */
  readonly files?: Readonly<Record<string, string>>;
};

export const USER_DATA = '/Users/Jürgen K/Data';

export const environmentOf = ({ locale = 'en_US', panel = [0x53, 0x53, 0x53] }: CepSetting): string => {
  const [red, green, blue] = panel;
  return JSON.stringify({
    appName: 'ILST',
    appUILocale: locale,
    appSkinInfo: { panelBackgroundColor: { type: 1, color: { red, green, blue, alpha: 255 } } },
  });
};

/**
 * A script that puts CEP's objects into a page: files in `cepFiles` (a character for each byte), what dialogs answer in `cepChosen`, what was copied in
 * `cepCopied`; `cepWears` changes the theme, `cepMenu` is the panel's menu and `cepMenuChosen` what hears of its entries. A file never takes the name of another. Illustrator has the same disk.
 */
export const cepStandIn = (setting: CepSetting): string => `
  const files = new Map(Object.entries(${JSON.stringify(setting.files ?? {})}));
  const folders = new Set(['${USER_DATA}']);
  const utf8 = (bytes) => decodeURIComponent(escape(bytes));
  const bytesOf = (text) => unescape(encodeURIComponent(text));
  const known = (path) => files.has(path) || folders.has(path);
  const folderOf = (path) => path.slice(0, path.lastIndexOf('/'));
  window.cepFiles = files;
  window.cepChosen = { open: null, save: null };
  window.cepCopied = null;
  document.addEventListener('copy', () => { window.cepCopied = document.activeElement.value; });
  window.cep = {
    fs: {
      readFile: (path, encoding) => {
        if (!files.has(path)) return { data: '', err: 3 };
        if (encoding === 'Base64') return { data: btoa(files.get(path)), err: 0 };
        return encoding === 'UTF-8' ? { data: utf8(files.get(path)), err: 0 } : { data: '', err: 5 };
      },
      writeFile: (path, data, encoding) => {
        if (!folders.has(folderOf(path))) return { err: 3 };
        if (encoding !== 'UTF-8' && encoding !== 'Base64') return { err: 5 };
        files.set(path, encoding === 'Base64' ? atob(data) : bytesOf(data));
        return { err: 0 };
      },
      rename: (from, to) => {
        if (!files.has(from)) return { err: 3 };
        if (known(to)) return { err: 10 };
        files.set(to, files.get(from));
        files.delete(from);
        return { err: 0 };
      },
      deleteFile: (path) => ({ err: files.delete(path) ? 0 : 3 }),
      stat: (path) => ({ err: known(path) ? 0 : 3 }),
      makedir: (path) => ({ err: known(path) ? 10 : (folders.add(path), 0) }),
      showOpenDialogEx: () => ({ data: window.cepChosen.open === null ? [] : [window.cepChosen.open], err: 0 }),
      showSaveDialogEx: () => ({ data: window.cepChosen.save === null ? '' : window.cepChosen.save, err: 0 }),
    },
  };
  for (const path of files.keys()) folders.add(folderOf(path));
  for (const folder of ['/covers', '/lists']) folders.add(folder);
  let environment = ${JSON.stringify(environmentOf(setting))};
  const listeners = [];
  window.cepWears = (now) => { environment = now; for (const listener of listeners) listener(); };
  window.__adobe_cep__ = {
    evalScript: (script, callback) => {
      window.inIllustrator(script, [...files]).then(([answer, disk]) => {
        files.clear();
        for (const [path, bytes] of disk) files.set(path, bytes);
        callback(answer);
      });
    },
    getHostEnvironment: () => environment,
    getSystemPath: (which) => which === 'userData' ? encodeURI('file://${USER_DATA}') : '',
    addEventListener: (type, listener) => {
      if (type === 'com.adobe.csxs.events.ThemeColorChanged') listeners.push(listener);
      if (type === 'com.adobe.csxs.events.flyoutMenuClicked') window.cepMenuChosen = listener;
    },
    invokeSync: (call, xml) => {
      if (call !== 'setPanelFlyoutMenu') throw new Error(call);
      window.cepMenu = xml;
    },
  };
`;
