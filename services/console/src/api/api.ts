import { openClient } from '@understudy/client/open-client'

/** The API that this page is from; the browser sends the session along. Every call goes through it. */
export const api = openClient({ url: '' })
