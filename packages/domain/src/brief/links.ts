const tld =
  '(?:com|org|net|io|co|us|gov|edu|health|care|clinic|app|dev|example|test|invalid|local|internal|intranet|int|me|ai|law|legal|dental|md|info|biz|uk|ca|au|nz|ph|in|de|eu|pro|cloud|tech|site|online|page|link|so|to|ly|gle|shop|store|agency|studio|design|services|solutions|team|work|works|space|vet|fit|school|church|realty|homes|tax|cpa|finance|pet|lan|corp|tv|fm|xyz)'

const links = [
  /\b[a-z][a-z+]{1,12}:\/\/\S{3,}/i,
  /\bwww\.\S{3,}/i,
  /\[[^\]\n]+\]\((?!\s*\)|#\s*\)|tbd|todo|link)[^)\s]{3,}\)/i,
  /^\s*\[[^\]\n]+\]:\s*\S{3,}/m,
  new RegExp(String.raw`(?<![\w@.])(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+${tld}(?:\/\S*)?(?![\w@])`, 'i'),
  /(?<![\w@.])(?:[a-z0-9-]+\.)*[a-z][a-z0-9-]*\.[a-z]{2,}\/[\w#?-]\S*/i,
  /(?:^|[\s(:"'])(?:[A-Z]:\\|\\\\[\w.-]+\\|\/\/[\w.-]+\/)\S+/,
  /\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/,
  /(?:^|[\s(:"'])(?:go|tel|mailto|slack|notion):?\/\/?\S{2,}/i,
  /(?:[\w’'. &()-]{2,40}\s?(?:>|›|»|→)\s?){2,}[\w’'. &()-]{2,}/u,
]

/** Whether a text says where something is: an address with or without its scheme, a path, a mailbox, a way through menus. */
export function hasLink(text: string): boolean {
  return links.some((link) => link.test(text))
}
