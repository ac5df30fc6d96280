"""placeholder"""
from afterword.models.base import Model
def replay_model(name: str) -> Model:
    raise NotImplementedError
