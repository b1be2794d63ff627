import { knownSecrets } from './known-secrets.ts'
import type { Sensitive } from './sensitive.ts'

interface Sign {
  readonly sort: string
  readonly pattern: RegExp
  /** The value of a label, which may be a word of the sentence and no secret. */
  readonly holds?: (value: string, rest: string) => boolean
}

const label = String.raw`\b(?:pass\s?words?|pass\s?codes?|passwd|pwd|pw|pass\s?phrase|pass|secret(?:\skey)?|api[\s_-]?key|access[\s_-]?(?:key|token|code)|auth[\s_-]?token|token|client[\s_-]?secret|log[\s-]?in\scode|backup\scodes?|recovery\s(?:codes?|key)|2fa\s(?:code|secret)|security\sanswer)\b`

const signs: readonly Sign[] = [
  { sort: 'a private key', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY( BLOCK)?-----/g },
  { sort: 'a key of a cloud account', pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bAIza[0-9A-Za-z_-]{35}\b/g },
  { sort: 'an access token', pattern: /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*|\b[Bb]earer\s+[\w.~+/-]{20,}/g },
  {
    sort: 'an access token',
    pattern: /\b(?:gh[pousr]_|npm_|glpat-|xox[abeoprs]-|xapp-|shp(?:at|ss|ca|pa)_|dop_v1_|key-)[\w-]{16,}/g,
  },
  { sort: 'an access key', pattern: /\b[srp]k[-_](?:live|test|proj|ant|or)?[-_]?[\w-]{20,}/g, holds: mixed },
  {
    sort: 'the address of a webhook, which is its secret',
    pattern:
      /\bhooks\.slack\.com\/services\/\S+|\b\S*webhook\.office\.com\/\S+|\bdiscord(?:app)?\.com\/api\/webhooks\/\S+/g,
  },
  { sort: 'an address with a password', pattern: /\b[a-z][a-z+]*:\/\/[^\s/:@]+:[^\s/@]{3,}@[\w.-]+/gi },
  {
    sort: 'a link with a key in it',
    pattern:
      /[?&](?:access_token|auth_token|token|api_?key|apikey|secret|client_secret|sig|signature|password|passwd)=[^&\s)\]]{6,}/gi,
  },
  {
    sort: 'a password or key',
    pattern: new RegExp(
      String.raw`(?:${label})(?:\s+(?:for|to|of|on|in)\s+[\w' ./-]{1,40}?)?\s*(?:\bis\b|\bare\b|=|:|\s[-–—>]+)\s*["'“‘\`]?([^\s"'”’\`]{4,})([^\n]{0,20})`,
      'gi',
    ),
    holds: isValue,
  },
  {
    sort: 'a password or key',
    pattern: new RegExp(String.raw`(?:${label})\s+["'“‘\`(]?([^\s"'”’\`)]{6,})`, 'gi'),
    holds: strong,
  },
  {
    sort: 'a login with its password',
    pattern:
      /\b(?:log[\s-]?in|user(?:\s?name|\s?id)?|credentials?|creds|sign[\s-]?in)\b[^\n]{0,50}?(?:\s\/\s?|\/\s|\s\|\s|,\s?|\sand\s|\s)(?:(?:the\s)?(?:pw|pass(?:word)?)\s*(?:is|:|=)?\s*)?["'“`]?([^\s"'”`/|,;]{6,})/gi,
    holds: strong,
  },
  {
    sort: 'a PIN or code',
    pattern:
      /\b(?:pin|(?:door|alarm|gate|lock|key\s?pad|entry|access|safe|voice\s?mail|pass|security|unlock)\s(?:code|pin|combination)|combination|passcode)(?:\s+(?:for|to|of|on)\s+[\w' ]{1,30}?)?\s*(?:is|:|=|#|-|–)?\s*#?(\d{4,8})\b(?!\s*(?:digits?|characters?|numbers?|times|minutes|a\.?m|p\.?m))/gi,
  },
  {
    sort: 'a payment card number',
    pattern: /(?<![\w-])[3-6]\d{3}[ -]?\d{4,6}[ -]?\d{4,5}[ -]?\d{0,4}(?![\w-])/g,
    holds: isCard,
  },
]

/** What looks like a password, a key or a token: the known makers' first, then what people write beside a label. */
export function secretsIn(text: string): Sensitive[] {
  return [...knownSecrets(text), ...signs.flatMap((sign) => found(text, sign))]
}

function found(text: string, { sort, pattern, holds }: Sign): Sensitive[] {
  return [...text.matchAll(pattern)]
    .filter((match) => holds === undefined || holds(match[1] ?? match[0], match[2] ?? ''))
    .map((match) => ({ kind: 'secret', sort, start: match.index, end: match.index + match[0].length }))
}

const isLink = (value: string) => /^[a-z]+:\/\/|^www\.|^\S+@\S+\.\w+$|^<|^\[|^\{/i.test(value)

/** Letters with digits or signs among them, as no word of a sentence has. */
function strong(value: string): boolean {
  const bare = value.replace(/[.,;:!?)\]}'"”’]+$/, '')
  if (bare.length < 6 || isLink(bare) || datesAndNames.test(bare)) return false
  return /[a-z]/i.test(bare) && /\d/.test(bare) && /[a-z].*\d|\d.*[a-z]/i.test(bare)
    ? /[A-Z]/.test(bare) || /[!@#$%^&*_=+]/.test(bare) || /\d.*[a-z]/i.test(bare) || /[a-z]{3,}\d{2,}/i.test(bare)
    : /[a-z][!@#$%^&*]+[a-z0-9]/i.test(bare) || /[a-z]{4,}[!$%^*]$/i.test(value)
}

/** Names of products and forms that mix letters and digits. */
const datesAndNames =
  /^(?:1password|office365|o365|m365|microsoft365|365|2fa|mfa|oauth2?|sha\d+|aes\d+|bitlocker|\d+[- ]?(?:days?|characters?|digits?|hours?|minutes?|chars?|letters?|months?|weeks?))\b/i

function mixed(value: string): boolean {
  return /\d/.test(value) && /[a-z]/i.test(value)
}

/** One word that stands alone behind the colon is a password even where it is a plain word, unless it says where it is kept. */
function isValue(value: string, rest: string): boolean {
  const bare = value.replace(/[.,;:)\]]+$/, '')
  if (isLink(bare) || /^[•*·x_.…-]+$/i.test(bare) || datesAndNames.test(bare)) return false
  if (strong(bare) || /^\d{4,}$/.test(bare)) return true
  const standsAlone = /[.,;)]$/.test(value) || /^["'”’`]?\s*(?:[.,;)|/]|$|\n)/.test(rest)
  return standsAlone && !notSecret.test(bare)
}

const notSecret =
  /^(?:required|yes|no|none|n\/a|unknown|needed|optional|separate|individual|personal|shared|unique|changed|reset|resets|expired|expires|hidden|redacted|masked|managed|stored|kept|saved|encrypted|never|vault|manager|lastpass|1password|bitwarden|keeper|dashlane|nordpass|okta|sso|same|here|there|below|above|forbidden|prohibited|allowed|private|secret|confidential|correct|wrong|invalid|valid|missing|lost|forgotten|protected|ready|issued|pending|dana|ask|it|given|provided|rotated|revoked|verified|used|active|enabled|disabled|everywhere|anywhere|outside|inside|elsewhere|ours|theirs|yours|mine|resetting|sharing|changes|logins?|links?|keys?|codes?|passwords?|policy|policies|rules?|access|accounts?|users?|requests?|reset-link)$/i

/** Payment cards end in a check digit (Luhn, ISO/IEC 7812). */
function isCard(value: string): boolean {
  const digits = value.replace(/\D/g, '')
  if (digits.length < 14 || digits.length > 16 || /^(\d)\1+$/.test(digits)) return false
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}
