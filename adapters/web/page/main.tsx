// Before the components, whose own styles refine these.
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import { render } from 'preact';
import { App } from './components/App.tsx';

const root = document.getElementById('app');
if (root) render(<App />, root);
