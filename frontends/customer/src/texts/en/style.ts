/** The style page. */
export const style = {
  title: 'How this shop looks',
  lead: 'One set of tokens, in light and in dark. Everything on every page is made of these.',
  colours: 'Colors',
  type: 'Type',
  sample: 'The road is better with company',
  parts: 'Parts',
  buttons: 'Buttons',
  states: 'States',
  fields: 'Fields',
  notices: 'Notices',
} as const;
