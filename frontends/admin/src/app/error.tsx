'use client';

export { Failed as default } from '@eshop/ui/components/failed.tsx';
