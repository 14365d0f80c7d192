"""nn.Module: attributes that are parameters, buffers or modules have names."""

from .. import Tensor


class Parameter(Tensor):
    def __init__(self, data):
        super().__init__(data.values, data.dtype)


class Buffer(Parameter):
    pass


class Module:
    def __init__(self):
        self.training = True

    def named(self, prefix=""):
        """(name, parameter), those of modules after a dot."""
        for name, value in vars(self).items():
            if isinstance(value, Module):
                yield from value.named(prefix + name + ".")
            elif isinstance(value, Parameter):
                yield prefix + name, value

    def load_state_dict(self, state, strict=True):
        own = dict(self.named())
        missing, unexpected = own.keys() - state.keys(), state.keys() - own.keys()
        if strict and (missing or unexpected):
            raise RuntimeError(f"missing {sorted(missing)}, unexpected {sorted(unexpected)}")
        for name in own.keys() & state.keys():
            if not isinstance(state[name], Tensor) or state[name].shape != own[name].shape:
                raise RuntimeError(f"expected a tensor of {own[name].shape} for {name}, found {state[name].shape}")
            own[name].values = own[name].dtype.round(state[name].values)

    def eval(self):
        self.training = False
        for value in vars(self).values():
            if isinstance(value, Module):
                value.eval()
        return self

    def __call__(self, *args, **kwargs):
        return self.forward(*args, **kwargs)
