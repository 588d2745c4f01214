import { render } from 'preact';
import { App } from './components/App.tsx';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';

const root = document.getElementById('app');
if (root) render(<App />, root);
