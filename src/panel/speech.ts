import { createContext, useContext } from 'react';
import { type Speech, speechOf } from '../words/speech';

/** The language that the panel speaks at the moment. */
export const SpeechContext = createContext<Speech>(speechOf('en'));

export const useSpeech = (): Speech => useContext(SpeechContext);
