const { chmodSync } = require('node:fs');
const { join } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const TerserPlugin = require('terser-webpack-plugin');
const webpack = require('webpack');

const dist = (folder) => join(__dirname, 'dist', folder);

// Licence notices stand in NOTICE: no comments, and no files beside the bundles.
const minimizer = [
  new TerserPlugin({ extractComments: false, terserOptions: { format: { comments: false } } }),
];

const shared = {
  mode: 'production',
  devtool: false,
  stats: 'errors-warnings',
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: 'ts-loader',
        // Types are checked by `npm run typecheck`.
        options: { transpileOnly: true, compilerOptions: { noEmit: false } },
      },
      // Its modules only define; without this hint the whole library is kept for one class.
      { test: /@cantoo/, sideEffects: false },
    ],
  },
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
  entry: { panel: './src/browser.tsx', widgets: './src/browser-widgets.ts' },
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
    /^(?:typescript|zxing-wasm|@undecaf\/zbar-wasm|@resvg\/resvg-js|jsbarcode|@xmldom\/xmldom|bwip-js\/node)/,
  ],
  externalsType: 'commonjs',
  node: { __dirname: true },
  optimization: { minimize: false },
  performance: false,
  plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
};

module.exports = [browser, indesign, cli, tools];
