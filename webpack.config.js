const { chmodSync } = require('node:fs');
const { join } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const TerserPlugin = require('terser-webpack-plugin');
const webpack = require('webpack');
const { csxsManifest, uxpManifestForIllustrator } = require('./scripts/manifests.js');

const dist = (folder) => join(__dirname, 'dist', folder);

// Licence notices stand in NOTICE: no comments, and no files beside the bundles.
const minimizer = [
  new TerserPlugin({ extractComments: false, terserOptions: { format: { comments: false } } }),
];

/** Types are checked by `npm run typecheck`. */
const compiledTo = (target, options = {}) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: 'ts-loader',
  options: {
    transpileOnly: true,
    instance: target,
    ...options,
    compilerOptions: { noEmit: false, target, ...options.compilerOptions },
  },
});

/** Its modules only define; without this hint the whole library is kept for one class. */
const onlyDefines = { test: /@cantoo/, sideEffects: false };

/** The encoders by themselves, which the package does not offer: what draws brings fonts of 60 kB along. */
const encoders = {
  'bwip-js/dist/bwipp.mjs$': join(__dirname, 'node_modules/bwip-js/dist/bwipp.mjs'),
};

const shared = {
  mode: 'production',
  devtool: false,
  stats: 'errors-warnings',
  resolve: { extensions: ['.ts', '.tsx', '.js'], alias: encoders },
  module: { rules: [compiledTo('ES2022'), onlyDefines] },
};

/** Widgets fetch rarely used parts later; one file of widgets is simpler to hand on. */
const widgetsWhole = { test: /[\\/]@spectrum-web-components[\\/]/, parser: { dynamicImportMode: 'eager' } };

/** One chunk for each format that is fetched when it is first used, with its library. */
const onDemand = {
  default: false,
  defaultVendors: false,
  pdf: { test: /[\\/](?:node_modules|formats[\\/]pdf)[\\/]/, chunks: 'async', name: 'pdf', enforce: true },
  eps: { test: /[\\/]formats[\\/]eps[\\/]/, chunks: 'async', name: 'eps', enforce: true },
};

/** In a browser the `sp-*` tags have to be brought along. */
const withWidgets = (page) =>
  page.toString().replace('<script src="panel.js">', '<script src="widgets.js"></script>\n    $&');

/** The panel in a browser; pdf-lib waits in a chunk of its own until a PDF is asked for. */
const browser = {
  ...shared,
  name: 'browser',
  target: ['web', 'es2022'],
  entry: { panel: './src/browser/panel.tsx', widgets: './src/browser/widgets.ts' },
  output: { path: dist('browser'), filename: '[name].js', chunkFilename: '[name].js', clean: true },
  module: { rules: [...shared.module.rules, widgetsWhole] },
  optimization: { minimizer, chunkIds: 'named', splitChunks: { cacheGroups: onDemand } },
  performance: false,
  plugins: [
    new CopyPlugin({
      patterns: [{ from: 'plugin/index.html', transform: withWidgets }, { from: 'plugin/panel.css' }],
    }),
  ],
  devServer: { static: false },
};

/** The panel as a UXP plugin for InDesign: one classic script beside its page; the application brings the rest. */
const indesign = {
  ...shared,
  name: 'indesign',
  target: ['web', 'es2022'],
  entry: { panel: './src/panel.tsx' },
  output: { path: dist('indesign'), filename: '[name].js', clean: true },
  externals: { uxp: 'commonjs2 uxp', indesign: 'commonjs2 indesign' },
  optimization: { minimizer },
  performance: false,
  plugins: [
    new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    new CopyPlugin({ patterns: [{ from: 'plugin' }, { from: 'manifest.json' }] }),
  ],
};

const EXECUTOR = 'executor.jsx';

/** The panel as a CEP extension for Illustrator, in a browser of its own that lacks what came after Chromium 88. */
const illustrator = {
  ...shared,
  name: 'illustrator',
  target: ['web', 'es2021'],
  entry: { panel: ['./src/cep/language.ts', './src/cep/panel.tsx'], widgets: './src/browser/widgets.ts' },
  output: { path: dist('illustrator'), filename: '[name].js', clean: { keep: EXECUTOR } },
  module: { rules: [compiledTo('ES2021'), widgetsWhole] },
  optimization: { minimizer },
  performance: false,
  plugins: [
    new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    new CopyPlugin({
      patterns: [
        { from: 'plugin/index.html', transform: withWidgets },
        { from: 'plugin/panel.css' },
        { from: 'plugin/icons', to: 'icons' },
        {
          from: 'manifest.json',
          to: 'CSXS/manifest.xml',
          transform: (manifest) => csxsManifest(JSON.parse(manifest), EXECUTOR),
        },
      ],
    }),
  ],
};

/** Writes a script anew in the language of 1999, without trailing commas, and shortens nothing. */
const inOldLanguage = new TerserPlugin({
  test: /\.jsx$/,
  // By itself it takes no file of this ending.
  minify: (...given) => TerserPlugin.terserMinify(...given),
  parallel: false,
  extractComments: false,
  terserOptions: {
    ecma: 5,
    ie8: true,
    compress: false,
    mangle: false,
    format: { beautify: true, comments: false },
  },
});

/** What ExtendScript runs for that panel. */
const illustratorScript = {
  ...shared,
  name: 'illustrator-script',
  target: ['web', 'es5'],
  entry: { executor: './src/hosts/illustrator/executor/script.ts' },
  output: { path: dist('illustrator'), filename: EXECUTOR },
  module: {
    rules: [
      compiledTo('ES5', {
        configFile: join(__dirname, 'src/hosts/illustrator/executor/tsconfig.json'),
        compilerOptions: { removeComments: true },
      }),
    ],
  },
  optimization: { minimizer: [inOldLanguage] },
  performance: false,
};

/** The panel as a UXP plugin for Illustrator, for those who have Adobe's beta; nobody has run it. */
const illustratorUxp = {
  ...indesign,
  name: 'illustrator-uxp',
  entry: { panel: './src/uxp/illustrator.tsx' },
  output: { path: dist('illustrator-uxp'), filename: '[name].js', clean: true },
  externals: { uxp: 'commonjs2 uxp', illustrator: 'commonjs2 illustrator' },
  plugins: [
    new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    new CopyPlugin({
      patterns: [
        { from: 'plugin' },
        {
          from: 'manifest.json',
          transform: (manifest) => JSON.stringify(uxpManifestForIllustrator(JSON.parse(manifest)), null, 2),
        },
      ],
    }),
  ],
};

/** Makes a bundle a command. */
const executable = {
  apply(compiler) {
    compiler.hooks.assetEmitted.tap('executable', (_file, { targetPath }) => chmodSync(targetPath, 0o755));
  },
};

/** The command line: one file that needs nothing but Node. */
const cli = {
  ...shared,
  name: 'cli',
  target: 'node20',
  entry: { 'issn-barcode': './src/cli.ts' },
  output: { path: dist('cli'), filename: '[name].js', clean: true },
  optimization: { minimizer },
  performance: false,
  plugins: [
    new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
    executable,
  ],
};

/** Programs for developers, which may need what is only installed for them. */
const tools = {
  ...shared,
  name: 'tools',
  target: 'node20',
  entry: { bench: './bench/bench.ts', demo: './demo/demo.ts' },
  output: { path: dist('tools'), filename: '[name].js', clean: true },
  externalsPresets: { node: true },
  externals: [
    /^(?:typescript|zxing-wasm|@undecaf\/zbar-wasm|@resvg\/resvg-js|jsbarcode|@xmldom\/xmldom|bwip-js\/node|playwright-core)/,
  ],
  externalsType: 'commonjs',
  node: { __dirname: true },
  optimization: { minimize: false },
  performance: false,
  plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
};

module.exports = ({ illustratorUxp: wantsUxp } = {}) => [
  ...[browser, indesign, illustrator, illustratorScript, cli, tools],
  ...(wantsUxp ? [illustratorUxp] : []),
];
