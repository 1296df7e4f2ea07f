/**
 * How much of a text's id the files of texts in `dist/browser` have: ids do not compress, and would be a third of what is
 * loaded. The build fails where two texts of one file would be taken for each other.
 */
export const ID_LENGTH = 6;
