const tsJest = [
  'ts-jest',
  {
    tsconfig: {
      target: 'ES2022',
      module: 'CommonJS',
      moduleResolution: 'Bundler',
      jsx: 'react-jsx',
      esModuleInterop: true,
      isolatedModules: true,
      skipLibCheck: true,
      allowJs: true,
      rootDir: '.',
      types: ['jest', 'node'],
    },
  },
];

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testTimeout: 120_000,
  // Left to itself jest keeps one processor free, which on two of them doubles the time.
  maxWorkers: '100%',
  // bwip-js does not offer its encoders without what draws: the tests use the very file that is bundled.
  moduleNameMapper: { '^bwip-js/dist/bwipp.mjs$': '<rootDir>/node_modules/bwip-js/dist/bwipp.mjs' },
  transformIgnorePatterns: ['/node_modules/(?!bwip-js/)'],
  transform: { '^.+\\.(tsx?|mjs)$': tsJest },
  reporters: ['default', '<rootDir>/test/closing-line.js'],
};
