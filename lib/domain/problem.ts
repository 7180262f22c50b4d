/**
 * Every refusal the house can give, with the HTTP status it becomes. Words stand in lib/i18n/messages/<language>/problems.json
 * under the same code; a test holds both lists equal. `details` fill the blanks of the sentence.
 */
export const problemStatus = {
  forbidden: 403,
  not_found: 404,
  invalid: 400,
  signed_out: 401,
  too_many_requests: 429, // details.minutes and .seconds to wait
  too_many_downloads: 429, // as above
  request_too_large: 413, // details.limit in MB
  changed_meanwhile: 409, // somebody else saved in between; nothing was overwritten
  already_done: 409,

  address_taken: 409,
  link_expired: 410,
  wrong_sign_in: 401,
  last_owner: 409,
  already_member: 409,

  standard_not_draft: 409, // published or thrown away meanwhile; a save hears details.became and .goesOn
  standard_not_ready: 422, // details.count findings that block publishing
  standard_in_use: 409,

  branch_code_taken: 409,
  branch_closed: 409,
  region_not_empty: 409,
  region_in_history: 409, // visits, figures or scopes name it
  region_name_taken: 409,
  region_moves: 409, // a move of it is arranged for details.day
  placement_past: 409, // visits since that day stand under the old region; details.day is the first day possible
  own_branch: 403, // they run it or work in it
  regroup_too_many: 422, // a correction moves at most details.most visits at once
  closing_past: 409, // it was visited since; details.day is the last visit's
  branch_planned: 409, // details.count visits are still planned on days it would be closed
  own_wave: 403, // whether it can be done would tell of visits to a branch they run or work in
  alias_taken: 409,
  region_cycle: 422,

  export_expired: 410,
  export_too_long: 413, // details.reports, more than details.most: it is asked for and made
  export_rights_changed: 403, // who asked for it may see otherwise by now than when it was made

  rebuild_running: 409, // its progress is shown
  import_under_way: 409, // another file of past audits is being brought in
  later_import: 409, // details.file was brought in after it and rests on it
  file_unreadable: 422,
  file_empty: 422,
  file_no_rows: 422,
  file_too_large: 413,
  file_wrong_type: 415,
  file_too_many_rows: 422,
  column_missing: 422,
  column_duplicate: 422,
  standard_row_faulty: 422, // details: row, column, value, and count of such rows
  standard_file_faulty: 422, // details.place: the path of what does not fit
  form_faulty: 422, // details: fault, sheet, column, row, name, first, and more: how many others

  campaign_not_ready: 422,
  campaign_not_started: 409,
  campaign_ended: 409,
  channel_planned: 409,
  wave_closed: 409,
  wave_not_over: 409,
  publishing_early: 409, // its campaign publishes all together; details.day is the wave's last
  staff_notice_missing: 422,
  window_reversed: 422,
  window_skipped: 422, // the clocks jump over its beginning or end; details.day, .time and .next, the first time after the jump
  window_in_past: 422,
  window_outside_wave: 422,
  imported_outside_wave: 422,
  slot_taken: 409,
  buffer_days: 409,
  rotation: 409,
  conflict_of_interest: 409,
  shopper_inactive: 409,
  visit_moved_on: 409, // the visit's state changed meanwhile; details.state
  not_in_this_state: 409,
  reason_missing: 422,
  due_later: 403, // more time is given from above the branch
  offer_gone: 409,
  message_differs: 409, // another message has its id
  not_available: 409,
  visit_not_begun: 409, // its window opens on details.day

  report_moved_on: 409,
  report_incomplete: 422,
  visited_too_early: 422, // details.day is the first day a visit can have taken place on
  visited_too_late: 422, // as above
  place_missing: 422,
  place_too_far: 422, // details.km from the branch
  report_differs: 409, // the same number or id with other content
  evidence_missing: 422,
  evidence_differs: 409,
  photo_unreadable: 422,
  photo_heic: 415,
  photo_too_large: 413,
  photos_full: 409,
  sound_not_asked: 422,
  sound_not_allowed: 403, // the organisation does not let its shoppers record people
  sound_unreadable: 422,
  sound_too_large: 413,
  upload_stalled: 503,
  answer_does_not_fit: 422,
  version_conflict: 409,

  not_own_review: 403,
  no_score: 409,

  view_name_taken: 409, // a view of this name is kept already, one's own or a shared one
  view_too_many: 409, // details.most views are kept already
  recalculation_open: 409, // the standard has a preview nobody has decided on
  recalculation_moved_on: 409, // somebody applied, undid or discarded it
  recalculation_nothing: 409, // why no published visit is scored otherwise, in counts: details.chosen, .already, .newer, .imported, .stays
  recalculation_too_many: 422, // at most details.most at once
  recalculation_stale: 409, // visits were changed after the preview; details.count and details.reports, some of their numbers
  recalculation_works_out_otherwise: 409, // the same answers give another arithmetic than the previewed one; as above
  recalculation_changed_since: 409, // visits were changed after it was applied; as above
} as const

export type ProblemCode = keyof typeof problemStatus
export type ProblemDetails = Record<string, string | number>

export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly details: ProblemDetails = {},
  ) {
    super(code)
    this.name = 'Problem'
  }
}
