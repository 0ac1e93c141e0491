import { clientMessages } from '@/lib/language/client-messages'
import { discardDraftAction } from './[id]/actions'
import { foreseeMovesAction, reviseAssetAction, submitAssetAction } from './[id]/edit/actions'

/** What the server does for the form of an asset once there is a draft. */
export const draftActions = {
  save: reviseAssetAction,
  submit: submitAssetAction,
  discard: discardDraftAction,
  foresee: foreseeMovesAction,
}

/** The words that the form of an asset needs in the browser. */
export const formMessages = () =>
  clientMessages(
    'assetForm',
    'assets',
    'fields',
    'fieldGroups',
    'choices',
    'findings',
    'questions',
    'proposal',
    'precedents',
    'moves',
    'duties',
  )
