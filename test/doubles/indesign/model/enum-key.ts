import type { EnumValue } from '../../kernel/enumerators';

/** The key of an enumerator, or nothing that any key equals. */
export const keyOf = (value: EnumValue | undefined): string => value?.key ?? '';
