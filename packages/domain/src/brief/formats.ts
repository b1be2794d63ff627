/** Things that have a form by themselves. */
const strong =
  /\b(?:pdfs?|csv|xlsx?|docx?|json|excel|google\s(?:sheet|doc)s?|spread\s?sheets?|sheets?|rows?|columns?|cells?|marks?|codes?|outcomes?|fields?|trackers?|folders?|sub-?folders?|templates?|tables?|logs?|dash\s?boards?|check\s?lists?|check\s?box(?:es)?|tabs?|tags?|labels?|status(?:es)?|kanban|cards?|boards?|screenshots?|slides?|decks?|bullets?|one-pagers?|one\spage|one-page|one[- ]line|naming\sconvention|file\s?names?|named|titled|registers?|ledgers?|crm|work\s?sheets?|data\s?base|drop-?down|comment|signature|subject\sline|format(?:ted)?|minutes\sof|agenda|po\snumber|confirmation\snumber|word\sdocument|slack\s(?:message|post|thread)|teams\s(?:message|post)|notion|trello|asana|airtable|smartsheet|monday\.com|hubspot|salesforce|quickbooks|xero|sharepoint)\b/i

/** Things that a person also works on: they are a form only where it is said how they are to be. */
const weak =
  '(?:report|list|note|e-?mail|message|document|doc|file|summary|letter|form|record|entry|draft|ticket|calendar|schedule|chart|invoice|packet|text|memo|post|recap|update|line|statement|brief|link|reply|thread|page|event|invite|appointment|profile|chat|order|task|item|worklist|roster|map|plan|sign-off|confirmation|count|queue|inbox|bill|claim|request|page)s?'
const shaped = new RegExp(
  [
    String.raw`\b(?:an?|one|as|in|into|on|per|each|every)\s(?:the\s|an?\s)?(?:[\w'’-]+\s){0,3}${weak}\b(?=.*\b(?:with|to|in|as|that|listing|showing|naming|named|for|of|by|posted|saved|sent|attached|shows|has|lists|is|carries|holds|at)\b|\s*[.;,)]|\s*$)`,
    String.raw`\b${weak}\s(?:in|as|with|listing|showing|naming|named|formatted|that\s(?:lists|shows|names)|shows|show|has|have|carries|carry|holds|hold|lists)\b`,
  ].join('|'),
  'i',
)

/** What leaves a thing in a state that can be seen. */
const visible =
  /\b(?:marked|flagged|labell?ed|tagged|logged|recorded|saved|filed|uploaded|attached|posted|entered|sent|e-?mailed|texted|archived|exported|linked|signed|initial(?:l)?ed|populated|filled(?:\sin)?|booked|scheduled|submitted|routed|renamed|stamped|colou?red|highlighted|listed|noted|documented|written|checked\soff|ticked|pasted|printed|scanned|matched|reconciled|indexed|faxed|assigned|moved\sto|added\sto|confirmed\sin)\b/i

/** Whether a definition of done says in which form the work is left. */
export function namesFormat(text: string): boolean {
  return strong.test(text) || visible.test(text) || shaped.test(text)
}
