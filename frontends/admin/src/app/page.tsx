import { redirect } from 'next/navigation';
import { requireStaff } from '../staff.ts';

const Home = async () => {
  await requireStaff('/payments');
  redirect('/payments');
};

export default Home;
