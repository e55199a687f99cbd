/** The vocabulary of papers: outcomes, sorts of paper, sorts of element. */

const OUTCOMES = {
  equal: { word: 'Equal', sign: '=' },
  'equal-normalised': { word: 'Equal, written otherwise', sign: '≈' },
  similar: { word: 'Similar', sign: '~' },
  different: { word: 'Different', sign: '≠' },
  missing: { word: 'Missing', sign: '∅' },
  'not-legible': { word: 'Not legible', sign: '?' },
};

const KINDS = {
  invoice: 'Invoice', 'packing-list': 'Packing list', 'bill-of-lading': 'Bill of lading', 'air-waybill': 'Air waybill',
  'certificate-of-origin': 'Certificate of origin', other: 'Other paper',
};

const ACTIONS = { confirm: 'Confirmed', reject: 'Rejected', correct: 'Corrected' };

export const outcomeOf = (key) => OUTCOMES[key] ?? { word: key, sign: '·' };
export const kindOf = (key) => KINDS[key] ?? 'Not read';
export const actionWord = (key) => ACTIONS[key] ?? key;

/** "hs-code" as a person writes it, with the item it belongs to. */
export function elementName({ kind, element }) {
  const item = element.match(/GovernmentAgencyGoodsItem\[(\d+)\]/)?.[1];
  const words = kind.replaceAll('-', ' ').replace(/^hs\b/, 'HS');
  return (words.charAt(0).toUpperCase() + words.slice(1)) + (item ? ` · item ${item}` : '');
}

export const diverges = ({ outcome }) => outcome === 'different' || outcome === 'missing';
export const agrees = ({ outcome }) => outcome === 'equal' || outcome === 'equal-normalised' || outcome === 'similar';

/** Below this a reading is shown as doubtful. */
export const SURE = 0.8;

/** How far a reading has come: "Reading paper 2 of 3, page 37 of 200". */
export function readingWords({ number, pagesRead, pages }, papers) {
  return `Reading${papers > 1 ? ` paper ${number} of ${papers}` : ''}${papers > 1 && pages > 1 ? ',' : ''}${pages > 1 ? ` page ${Math.min(pagesRead + 1, pages)} of ${pages}` : ''}`;
}
