/** What a file's name says of the proof it holds, earliest first; those of one line stand for each other. */
export const proofs: readonly RegExp[] = [
  /初稿|原稿|草稿|未校|原样|小样|毛样|\bdraft\b/u,
  /一样|初样|[一1]校|[一1]审|\b(?:first|1st) proof\b|\bproof ?1\b|\bv1\b|\brev ?1\b/u,
  /二样|[二2]校|[二2]审|\b(?:second|2nd) proof\b|\bproof ?2\b|\bv2\b|\brev ?2\b/u,
  /三样|[三3]校|[三3]审|\b(?:third|3rd) proof\b|\bproof ?3\b|\bv3\b|\brev ?3\b/u,
  /四样|[四4]校|\bproof ?4\b|\bv4\b|\brev ?4\b/u,
  /大样|付印样|清样|终审|终稿|定稿|签样|\bfinal\b/u,
]

/** Words and marks of a name that tell no copy from another: copies made by the system, days and hours, versions without an order. */
export const incidental = /副本|拷贝|改后|已改|修改稿?|修订|更新|新版|最新|\bcopy\b|\bcorrected\b|\brevised\b|\bv\d+\b|\d{1,2}[:：点时]\d{2}分?|(?:19|20)\d{2}[-_.年]?\d{1,2}[-_.月]?\d{1,2}日?|[(（]\d+[)）]|[\s\p{P}\p{S}_]/gu
