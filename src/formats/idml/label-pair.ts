import { child, childrenNamed, type XmlElement } from '../xml/parse';
import { LABEL_KEY } from './symbol-group';

/** The KeyValuePair of the label that a symbol carries its data in. */
export const labelPair = (element: XmlElement): XmlElement | undefined =>
  childrenNamed(child(child(element, 'Properties'), 'Label'), 'KeyValuePair').find(
    ({ attributes }) => attributes.Key === LABEL_KEY,
  );
