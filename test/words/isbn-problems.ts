/** A problem of every code of an ISBN, and what its text must quote. */
export const ISBN_PROBLEMS = {
  'isbn/empty': [{ code: 'isbn/empty' }, 'none was given'],
  'isbn/character': [
    { code: 'isbn/character', got: 'O', position: 12, meant: '0' },
    'place 12',
    '"O"',
    'mean 0?',
  ],
  'isbn/length': [{ code: 'isbn/length', got: '978316', digits: 6 }, '"978316"', '6 characters', '13'],
  'isbn/ten-digits': [
    { code: 'isbn/ten-digits', got: '0-306-40615-2', suggestion: '9780306406157' },
    '"0-306-40615-2"',
    'mean 9780306406157?',
  ],
  'isbn/prefix': [
    { code: 'isbn/prefix', got: '9771144875007', prefix: '9771' },
    '"9771144875007"',
    'an ISSN and not an ISBN',
  ],
  'isbn/check-digit': [
    {
      code: 'isbn/check-digit',
      got: '978-3-16-148410-1',
      typed: '1',
      expected: '0',
      suggestions: ['9783161484100'],
    },
    '978-3-16-148410-1',
    'is 1',
    'is 0',
    'mean 9783161484100?',
  ],
  'isbn/variant': [{ code: 'isbn/variant', variant: '01' }, '01', 'ISBN'],
  'bars/format': [{ code: 'bars/format', got: 'both' }, '"both"', 'issn or isbn'],
} as const;
