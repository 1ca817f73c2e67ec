export { does, doesBare, lists, reads, values } from '../../kernel/members';
