import { problem } from '../problem-type.ts';

export const uploadTooSlow = problem('upload-too-slow', 408, 'Upload too slow', {
  meaning: 'The file arrives at less than the minimum rate.',
  action: 'Send it again over a faster connection, or send a smaller file.',
});
export const tooManyUploads = problem('too-many-uploads', 429, 'Too many uploads', {
  meaning: 'The user has as many uploads in flight as allowed.',
  action: 'Wait until one of them has ended, then send the file again.',
});
export const tooManyRefusedFiles = problem('too-many-refused-files', 429, 'Too many refused files', {
  meaning: 'Too many files of the user were refused lately.',
  action: 'Wait as long as `Retry-After` says, and send a file that the operation accepts.',
});
export const uploadShareUsed = problem('upload-share-used', 429, 'Upload share used up', {
  meaning: 'The uploads in flight of the user hold their share of the space for files.',
  action: 'Wait until one of them has ended, then send the file again.',
});
export const uploadDisplaced = problem('upload-displaced', 503, 'Upload displaced', {
  meaning: 'The upload was ended to make room for others while the space for files was used up.',
  action: 'Send the file again in a moment.',
});
