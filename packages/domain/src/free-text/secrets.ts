import { isCard } from './payment-cards.ts'
import { randomRuns } from './random-runs.ts'
import type { Sensitive } from './sensitive.ts'

interface Sign {
  readonly sort: string
  /** A word beside it, or a long run of signs, without which it need not be looked for. */
  readonly needs: 'label' | 'run' | 'digits'
  readonly pattern: RegExp
  /** The value of a label, which may be a word of the sentence and no secret. */
  readonly holds?: (value: string, rest: string) => boolean
}

const label = String.raw`\b(?:pass\s?words?|pass(?=\s*(?:[:=]|is\b))|pass\s?codes?|passwd|pwd|pw|pass\s?phrase|secret(?:\skey)?|api[\s_-]?key|access[\s_-]?(?:key|token|code)|auth[\s_-]?token|token|client[\s_-]?secret|log[\s-]?in\scode|backup\scodes?|recovery\s(?:codes?|key)|2fa\s(?:code|secret)|security\sanswer)\b`

const login = String.raw`\b(?:log[\s-]?ins?|user(?:\s?name|\s?id)?|credentials?|creds|sign[\s-]?in)\b`

const signs: readonly Sign[] = [
  { sort: 'a private key', needs: 'label', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY( BLOCK)?-----/g },
  {
    sort: 'a key of a cloud account',
    needs: 'run',
    pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bAIza[0-9A-Za-z_-]{35}\b/g,
  },
  {
    sort: 'an access token',
    needs: 'run',
    pattern: /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*|\b[Bb]earer\s+[\w.~+/-]{20,}/g,
  },
  {
    sort: 'an access token',
    needs: 'run',
    pattern:
      /\b(?:gh[pousr]_|github_pat_|npm_|glpat-|xox[abeoprs]-|xapp-|shp(?:at|ss|ca|pa)_|dop_v1_|key-)[\w-]{16,}|\bpat[A-Za-z\d]{14,}\.[\da-f]{64}\b/g,
  },
  {
    sort: 'an access key',
    needs: 'run',
    pattern: /\b[srp]k[-_](?:live|test|proj|ant|or)?[-_]?[\w-]{20,}/g,
    holds: mixed,
  },
  {
    sort: 'the address of a webhook, which is its secret',
    needs: 'run',
    pattern:
      /\bhooks\.slack\.com\/services\/\S+|\bwebhook\.office\.com\/\S+|\bdiscord(?:app)?\.com\/api\/webhooks\/\S+/g,
  },
  { sort: 'an address with a password', needs: 'run', pattern: /\b[a-z][a-z+]*:\/\/[^\s/:@]*:[^\s/@]{3,}@[\w.-]+/gi },
  {
    sort: 'a link with a key in it',
    needs: 'run',
    pattern:
      /[?&](?:access_token|auth_token|token|api_?key|apikey|secret|client_secret|sig|signature|password|passwd)=[^&\s)\]]{6,}/gi,
  },
  {
    sort: 'a password or key',
    needs: 'label',
    pattern: new RegExp(
      String.raw`(?:${label})(?:\s+(?:for|to|of|on|in)\s+[\w' ./-]{1,40}?)?\s*(?:['’]s\b|\bis\b|\bare\b|=|:|\s[-–—>]+)\s*["'“‘\`]?([^\s"'”’\`]{4,})([^\n]{0,20})`,
      'gi',
    ),
    holds: isValue,
  },
  {
    sort: 'a password or key',
    needs: 'label',
    pattern: new RegExp(String.raw`(?:${label})(?:\s*\([^)\n]{1,30}\))?\s+["'“‘\`(]?([^\s"'”’\`)]{6,})`, 'gi'),
    holds: strong,
  },
  {
    sort: 'a login with its password',
    needs: 'label',
    pattern: new RegExp(String.raw`${login}[^\n]{0,40}?\s?[/|]\s?["'“\`]?(?=\S*[\d!#$%^*])([^\s"'”\`/|,;]{6,})`, 'gi'),
    holds: strong,
  },
  {
    sort: 'a login with its password',
    needs: 'label',
    pattern: new RegExp(
      String.raw`${login}[^\n]{0,40}?\s["'“\`]?(?=[^\s@/]*[a-z])(?=[^\s@/]*\d)([^\s"'”\`/|,;@]*[!#$%^*][^\s"'”\`/|,;@]*)`,
      'gi',
    ),
    holds: strong,
  },
  {
    sort: 'a login with its password',
    needs: 'run',
    pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+\s*[/|:]\s*["'“`]?([^\s"'”`/|,;]{6,})/g,
    holds: strong,
  },
  {
    sort: 'a password or key',
    needs: 'label',
    pattern: /\bkey\s*[:=]\s*["'“`]?(?=[^\s"'”`]*\d)([^\s"'”`]{10,})/gi,
    holds: strong,
  },
  {
    sort: 'a password or key',
    needs: 'label',
    pattern: new RegExp(
      String.raw`(?<![^\s"'“(])([^\s"'”(]{6,})["'”]?\s+(?:as|for|is)\s+(?:its|the|a|your|my|our|their|his|her)\s+(?:${label})`,
      'gi',
    ),
    holds: strong,
  },
  {
    sort: 'a password or key',
    needs: 'label',
    pattern:
      /\b(?:wi-?fi|wlan|ssid|wpa\d?|hotspot|network)\b[^\n]{0,40}?\bkey\b\s*(?:is\b|[:=])?\s*["'“`]?([^\s"'”`]{8,})/gi,
    holds: strong,
  },
  {
    sort: 'a password or key',
    needs: 'digits',
    pattern:
      /\b(?:[Tt]ype|[Ee]nter|[Uu]se|[Tt]ry|(?:[Ll]og|[Ss]ign|[Gg]et)\s?in\s(?:with|by|using))\s+["'“`]?([\p{L}\d]+[!#$%^&*@][\p{L}\d!#$%^&*@]*)/gu,
    holds: typed,
  },
  {
    sort: 'a login with its password',
    needs: 'digits',
    pattern: /(?<!\S)[\w.@-]{3,}\s?[/|]\s?["'“`]?([^\s"'”`/|,;]{8,})/g,
    holds: typed,
  },
  {
    sort: 'a PIN or code',
    needs: 'label',
    pattern: /\b(?:backup|recovery)\scodes?\s*(?:is\b|are\b|[:=])?\s*\d{4}[- ]?\d{4}\b/gi,
  },
  { sort: 'an access token', needs: 'run', pattern: /\b[Aa]uthorization:\s*[Bb]asic\s+[A-Za-z\d+/=]{8,}/g },
  {
    sort: 'a login with its password',
    needs: 'digits',
    pattern: /\b(?:admin|administrator|root|sysadmin)\s?[/:|]\s?["'“`]?([^\s"'”`/|,;]{6,})/gi,
    holds: strong,
  },
  {
    sort: 'a login with its password',
    needs: 'digits',
    pattern: /(?:\bmysql(?:dump)?\b[^\n]{0,60}\s-p|\s--pass(?:word|wd)?[ =])["'“`]?([^\s"'”`]{6,})/gi,
    holds: strong,
  },
  {
    sort: 'a recovery phrase',
    needs: 'digits',
    pattern: /\b(?:recovery|seed|backup|mnemonic)\s(?:phrase|words)\s*(?:is\b|are\b|[:=])\s*(?:[a-z]{3,8}[ ,]+){5,}/gi,
  },
  {
    sort: 'the answer to a security question',
    needs: 'digits',
    pattern: /\bmaiden\sname\s*(?:is\b|[:=])\s*\p{Lu}\p{L}+/gu,
  },
  {
    sort: 'a PIN or code',
    needs: 'digits',
    pattern:
      /\b(?:alarm|gate|(?:front|back|side|main|lab|garage)\sdoor|lock\s?box|safe|vault|key\s?pad|padlock)(?:'s)?\s*(?:(?:code|combo|combination|pin)\s*(?:is\b|[:=])?|is\b|[:=])\s*[*#]?(?:\d{4,8}|\d{1,2}(?:[- ]\d{1,2}){2,3})\b(?![-/:.]\d)(?!\s*(?:digits?|mm|cm|m\b|kg|lbs?|inches|people|a\.?m|p\.?m|hours?|days?|x\b))/gi,
  },
  {
    sort: 'a PIN or code',
    needs: 'digits',
    pattern: /\b(?:opens?|unlocks?|disarms?)\s+(?:with|by|using)\s+(?:the\s)?(?:code\s)?#?\d{4,8}#?(?![\d-])/gi,
  },
  {
    sort: 'a PIN or code',
    needs: 'label',
    pattern:
      /(?:\bPIN|\b[Pp]in(?:\s(?:code|number)|(?=\s*[:=#]|\sis\b))|\b(?:(?:[Dd]oor|[Aa]larm|[Gg]ate|[Ll]ock|[Kk]ey\s?pad|[Ee]ntry|[Aa]ccess|[Ss]afe|[Vv]oice\s?mail|[Pp]ass|[Ss]ecurity|[Uu]nlock|[Ll]ock\s?box)\s(?:code|pin|PIN|combination)|[Pp]asscode))(?:\s+(?:for|to|of|on)\s+[\w' ]{1,30}?)?\s*(?:\bis\b|:|=|#|-|–)?\s*#?(\d{4,8}|\d{1,2}(?:[- ]\d{1,2}){2,3})\b(?![-/])(?!\s*(?:digits?|characters?|numbers?|times|minutes|a\.?m|p\.?m))/g,
  },
  {
    sort: 'a payment card number',
    needs: 'digits',
    pattern: /(?<![\w-])[2-6]\d{3}[ -]?\d{4,6}[ -]?\d{4,5}[ -]?\d{0,4}(?![\w-])/g,
    holds: isCard,
  },
]

/** A word that people write beside a secret, or a run of signs as long as one: most prose has neither. */
const labels =
  /phrase|maiden|pass|pw|code|secret|key|token|pin\b|log[\s-]?in|user|cred|sign[\s-]?in|combination|answer/i

/** What looks like a password, a key or a token: what people write beside a label, and long runs that mean nothing. */
export function secretsIn(text: string): Sensitive[] {
  const isLabelled = labels.test(text)
  const isLong = /\S{12}/.test(text)
  if (!isLabelled && !isLong && !/\d/.test(text)) return []
  const tried = signs.filter(({ needs }) => (needs === 'label' ? isLabelled : needs === 'run' ? isLong : true))
  return [...tried.flatMap((sign) => found(text, sign)), ...(isLong ? randomRuns(text) : [])]
}

function found(text: string, { sort, pattern, holds }: Sign): Sensitive[] {
  if (text.search(pattern) < 0) return []
  return [...text.matchAll(pattern)]
    .filter((match) => holds === undefined || holds(match[1] ?? match[0], match[2] ?? ''))
    .map((match) => ({ kind: 'secret', sort, start: match.index, end: match.index + match[0].length }))
}

const isLink = (value: string) => /^[a-z]+:\/\/|^www\.|^\S+@\S+\.\w+$|^<|^\[|^\{/i.test(value)

/** Letters with digits or signs among them, as no word of a sentence, no time and no number of a form has. */
function strong(value: string): boolean {
  const bare = value.replace(/[.,;:?)\]}'"”’]+$/, '')
  if (bare.length < 6 || isLink(bare) || plainMixes.test(bare)) return false
  if (/[a-z\d][!#$%^&*]+(?:[a-z\d]|$)/i.test(bare) && /[a-z]/i.test(bare)) return true
  if (!/\d/.test(bare) || !/[a-z]/i.test(bare)) return false
  return /[a-z]/.test(bare) || bare.replace(/[^A-Z\d]/g, '').length >= 12
}

/** As people make one up: both cases or more than a word, digits, and a sign within that no number of a thing has. */
function typed(value: string): boolean {
  const bare = value.replace(/[.,;:?)\]}'"”’]+$/, '')
  if (bare.length < 8 || !/[a-z]{2}/.test(bare) || !/\d/.test(bare) || !/[!#$%^&*]/.test(bare)) return false
  return !ofAThing.test(bare) && strong(bare)
}

const ofAThing =
  /^(?:p\.?o|invoice|ticket|order|room|case|item|ref|suite|unit|claim|issue|bug|job|batch|lot|check|account|acct|model|serial|part|site|store|row|line|page|template|step|chrome|firefox|version|build)\W/i

/** Names of products, times, files and spans that mix letters and digits. */
const plainMixes =
  /^(?:\d{1,2}(?::\d\d)?[ap]\.?m\b|[\w-]+\.(?:pdf|docx?|xlsx?|csv|png|jpe?g|md|txt|zip)$|1password|office365|o365|m365|microsoft365|365|2fa|mfa|oauth2?|sha\d+|aes\d+|bitlocker|\d+[- ]?(?:days?|characters?|digits?|hours?|minutes?|chars?|letters?|months?|weeks?))\b/i

function mixed(value: string): boolean {
  return /\d/.test(value) && /[a-z]/i.test(value)
}

/** One word that stands alone behind the colon is a password even where it is a plain word, unless it says where it is kept. */
function isValue(value: string, rest: string): boolean {
  const bare = value.replace(/[.,;:)\]]+$/, '')
  if (isLink(bare) || /^[•*·x_.…-]+$/i.test(bare) || plainMixes.test(bare)) return false
  if (strong(bare) || /^\d{4,}$/.test(bare)) return true
  const standsAlone = /[.,;)]$/.test(value) || /^["'”’`]?\s*(?:[.,;)|/]|$|\n)/.test(rest)
  return standsAlone && !notSecret.test(bare)
}

const notSecret =
  /^(?:required|yes|no|none|n\/a|unknown|needed|optional|separate|individual|personal|shared|unique|changed|reset|resets|expired|expires|hidden|redacted|masked|managed|stored|kept|saved|encrypted|never|vault|manager|lastpass|1password|bitwarden|keeper|dashlane|nordpass|okta|sso|same|here|there|below|above|forbidden|prohibited|allowed|private|secret|confidential|correct|wrong|invalid|valid|missing|lost|forgotten|protected|ready|issued|pending|dana|ask|it|given|provided|rotated|revoked|verified|used|active|enabled|disabled|everywhere|anywhere|outside|inside|elsewhere|ours|theirs|yours|mine|resetting|sharing|changes|logins?|links?|keys?|codes?|passwords?|policy|policies|rules?|access|accounts?|users?|requests?|reset-link)$/i
