export const commentWords = {
  title: 'Comments',
  none: 'Nobody has said anything about it.',
  write: 'Write a comment',
  text: 'Comment',
  hint: 'It stays with the work. No names of patients, no passwords.',
  mention: 'For the attention of',
  send: 'Say it',
  to: 'to',
} as const
