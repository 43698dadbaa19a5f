"""What AIFlow 0.2 lacks of what the reference takes from AIFlow 0.3."""
import importlib.util
import os
from importlib.machinery import SourceFileLoader

from ai_flow.model_center.entity import model_version_detail

try:
    from ai_flow.common.module_load import load_module
    from ai_flow.meta.workflow_snapshot_meta import WorkflowSnapshotMeta
    from ai_flow.model_center.entity.model_version_detail import ModelVersionDetail
except ImportError:
    WorkflowSnapshotMeta = None  # 0.2 asks for none

    def load_module(full_path):
        """0.2 has no command that imports a workflow; where one is imported, it is as any module is."""
        loader = SourceFileLoader(os.path.splitext(os.path.basename(full_path))[0], full_path)
        module = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
        loader.exec_module(module)
        return module

    def ModelVersionDetail(*attributes):
        """Without the last one, the time of creation."""
        return model_version_detail.ModelVersionDetail(*attributes[:7])

__all__ = ['ModelVersionDetail', 'WorkflowSnapshotMeta', 'load_module']
