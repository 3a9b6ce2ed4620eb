"""How material is drawn: texts with parts to mark, charts, diagrams, pictures, week grids, sheets."""
