/** The end of a sentence, or of what ends like one; marks of notes may follow. */
export const ENDED = /[.!?:;…。！？]['"’”»)\]]*\s?[¹²³⁰⁴-⁹*†]*$/u;
