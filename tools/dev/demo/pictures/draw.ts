import type { CategoryId } from '../catalogue/models.ts';
import { stableNumbers } from '../stable-id.ts';
import { backdrop } from './backdrop.ts';
import { drawCar } from './car.ts';
import { carShapes } from './car-shapes.ts';
import { drawMotorcycle } from './motorcycle.ts';
import { motorcycleShapes } from './motorcycle-shapes.ts';
import { type Paint, paints, type Scene, scenes, studio } from './paint.ts';

/** An image as SVG, 1200 by 800, and what it shows in words. */
export interface Drawing {
  svg: string;
  alt: string;
}

interface Subject {
  index: number;
  category: CategoryId;
  name: string;
}

/** The two images of a vehicle: out of doors, and in the studio in another colour. */
export const drawings = (subject: Subject): Drawing[] => {
  const { index } = subject;
  const paintOf = (shift: number) => paints[(index * 4 + Math.floor(index / 8) * 3 + shift) % paints.length] as Paint;
  const scene = scenes[(index + Math.floor(index / 8) * 2) % scenes.length] as Scene;
  return [draw(subject, paintOf(0), scene), draw(subject, paintOf(5), studio)];
};

const draw = ({ category, name }: Subject, paint: Paint, scene: Scene): Drawing => {
  const random = stableNumbers(`${name} ${scene.name}`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800" viewBox="0 0 1200 800">
    ${backdrop(scene, random)}${vehicleOf(category, paint, random)}</svg>`;
  return { svg, alt: `${name} in ${paint.name}, ${scene.name}` };
};

const vehicleOf = (category: CategoryId, paint: Paint, random: () => number) =>
  isCar(category)
    ? drawCar(carShapes[category], paint, random)
    : drawMotorcycle(motorcycleShapes[category], paint, random);

const isCar = (category: CategoryId): category is keyof typeof carShapes => category in carShapes;
