import type { ReactNode } from 'react';
import { Card } from './card.tsx';
