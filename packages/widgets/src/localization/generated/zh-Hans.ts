
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      's1e6273d0446be63b': `Please fill this in.`,
'sf714229f8cb36a6b': str`Please shorten this to ${0} characters.`,
's86237eb40e9a0937': `Please enter one e-mail address, such as name@example.com.`,
'sa12d36fb6d400568': `Please enter a telephone number, such as +44 20 7946 0018.`,
's004877f1373aa65e': `Please enter a whole date that exists.`,
'sbaa59e9c1ecbb25b': `Please enter a number.`,
's52771945d568d93d': `This text has changed since you opened the page. Please read it again.`,
's501e35e74c452f07': `This contains a character that cannot be shown. Please type it again.`,
'sf30c4c9145bc3c11': `Please check this.`,
's9f456503ad0b72f8': str`Please enter ${0} at the most.`,
's5e3b5157f3a0cd64': str`Please enter ${0} at the least.`,
's748fb54fe8ffef1a': str`Please enter something from ${0} to ${1}.`,
's629576c6b305d539': `optional`,
's010a117eb326051c': `Please choose`,
'sb2603c25b6a6abb0': str`${0} of ${1} characters`,
    };
  